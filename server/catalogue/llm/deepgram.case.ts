// @package @deepgram/sdk 3.13.0
import { createClient, LiveTranscriptionEvents, webvtt } from '@deepgram/sdk';

const deepgram = createClient(process.env.DEEPGRAM_API_KEY);

export async function transcribe(url: string) {
  const { result, error } = await deepgram.listen.prerecorded.transcribeUrl({ url }, { model: 'nova-3' });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm deepgram listen.prerecorded.transcribeUrl read timeout=absent retry=absent
  if (error) throw error;
  const projects = await deepgram.manage.getProjects();
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm deepgram manage.getProjects read timeout=absent retry=absent
  return [webvtt(result), projects];
}

export function listen() {
  const live = deepgram.listen.live({ model: 'nova-3' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket deepgram listen.live read timeout=absent retry=absent
  live.on(LiveTranscriptionEvents.Transcript, console.log);
  live.send(new Uint8Array());
  live.requestClose();
}

// look-alikes
const manage = { getProjects: () => [] };
manage.getProjects();
const live = new Map<string, string>();
live.set('a', 'b');
