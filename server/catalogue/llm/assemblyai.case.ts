// @package assemblyai 4.41.5
import { AssemblyAI } from 'assemblyai';

const client = new AssemblyAI({ apiKey: process.env.ASSEMBLYAI_API_KEY! });

export async function transcribe(audio: string) {
  const transcript = await client.transcripts.transcribe({ audio }, { pollingTimeout: 60_000 });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm assemblyai transcripts.transcribe read timeout=absent retry=absent
  const quick = await client.sync.transcribe(audio, {}, { timeout: 20_000 });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm assemblyai sync.transcribe read timeout=20000 retry=absent
  const slow = await client.sync.transcribe(audio);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm assemblyai sync.transcribe read timeout=180000 retry=absent scope=total
  await client.transcripts.delete(transcript.id);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm assemblyai transcripts.delete write timeout=absent retry=absent
  return [quick, slow];
}

export async function live() {
  const transcriber = client.streaming.transcriber({ sampleRate: 16_000 });
  transcriber.on('turn', console.log);
  await transcriber.connect();
//      ^^^^^^^^^^^^^^^^^^^^^ websocket assemblyai connect read timeout=absent retry=absent
  transcriber.sendAudio(new ArrayBuffer(8));
}

// look-alikes
const transcripts = new Map<string, string>();
transcripts.get('x');
class Transcriber { connect() { return this; } }
new Transcriber().connect();
