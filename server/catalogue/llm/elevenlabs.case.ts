// @package @elevenlabs/elevenlabs-js 2.73.0
import { ElevenLabsClient, play } from '@elevenlabs/elevenlabs-js';

const eleven = new ElevenLabsClient({ apiKey: process.env.ELEVENLABS_API_KEY });

export async function speak(text: string) {
  const audio = await eleven.textToSpeech.convert('voice', { text, modelId: 'eleven_v3' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm elevenlabs textToSpeech.convert read timeout=240000 retry=3 covers=headers
  const live = await eleven.textToSpeech.stream('voice', { text }, { timeoutInSeconds: 15, maxRetries: 1 });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm elevenlabs textToSpeech.stream read timeout=15000 retry=2 streaming
  const voices = await eleven.voices.search();
//                     ^^^^^^^^^^^^^^^^^^^^^^ llm elevenlabs voices.search read timeout=240000 retry=3
  await eleven.voices.delete('v');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ llm elevenlabs voices.delete write timeout=240000 retry=3
  await play(audio);
  return [live, voices];
}

// look-alikes: a signature check, a local object
export const event = (body: string) => eleven.webhooks.constructEvent(body, 'sig', 'secret');
const textToSpeech = { convert: (x: string) => x };
textToSpeech.convert('x');
