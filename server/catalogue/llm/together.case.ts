// @package together-ai 0.52.0
import Together from 'together-ai';

const together = new Together({ baseURL: 'https://api.together.xyz/v1', maxRetries: 4 });

export async function draw(prompt: string) {
  const image = await together.images.generate({ model: 'flux', prompt });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm together images.generate read timeout=60000 retry=5 covers=headers
  const ranked = await together.rerank.create({ model: 'r', query: prompt, documents: [] }, { timeout: 2000 });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm together rerank.create read timeout=2000 retry=5
  const stream = await together.chat.completions.create({ model: 'm', messages: [], stream: true });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm together chat.completions.create read timeout=60000 retry=5 streaming
  return { image, ranked, stream, job: await together.fineTuning.create({ model: 'm', training_file: 'f' }, { maxRetries: 0 }) };
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm together fineTuning.create write timeout=60000 retry=absent
}

// look-alikes
const images = { generate: (x: { prompt: string }) => x.prompt };
images.generate({ prompt: 'x' });
const completions = new Set(['create']);
completions.has('create');
