// @package replicate 1.4.0
import Replicate, { validateWebhook } from 'replicate';

const replicate = new Replicate({ auth: process.env.REPLICATE_API_TOKEN });

export async function draw(prompt: string) {
  const output = await replicate.run('black-forest-labs/flux-schnell', { input: { prompt }, signal: AbortSignal.timeout(5000) });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm replicate run read timeout=absent retry=6
  const prediction = await replicate.predictions.create({ version: 'v', input: { prompt }, webhook: 'https://x.example/hook' });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm replicate predictions.create write timeout=absent retry=6
  await replicate.predictions.get(prediction.id, { signal: AbortSignal.timeout(2000) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm replicate predictions.get read timeout=2000 retry=6
  for await (const event of replicate.stream('meta/llama-3', { input: { prompt } })) console.log(`${event}`);
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm replicate stream read timeout=absent retry=6 streaming
  return output;
}

// look-alikes: a signature check, a local function
export const valid = (request: Request) => validateWebhook(request, 'secret');
function run(x: string) { return x; }
run('model');
