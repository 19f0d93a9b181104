// @package @huggingface/inference 4.13.30
import { InferenceClient, chatCompletion } from '@huggingface/inference';

const hf = new InferenceClient(process.env.HF_TOKEN);
const once = new InferenceClient(process.env.HF_TOKEN, { retry_on_error: false });

export async function summarize(inputs: string, signal: AbortSignal) {
  const a = await hf.summarization({ model: 'facebook/bart-large-cnn', inputs });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm huggingface summarization read timeout=absent retry=unbounded
  const b = await once.textToImage({ model: 'flux', inputs }, { signal: AbortSignal.timeout(9000) });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm huggingface textToImage read timeout=9000 retry=absent
  const c = await chatCompletion({ model: 'm', messages: [], accessToken: process.env.HF_TOKEN });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm huggingface chatCompletion read timeout=absent retry=unbounded
  for await (const chunk of hf.chatCompletionStream({ model: 'm', messages: [] }, { retry_on_error: false })) console.log(chunk);
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm huggingface chatCompletionStream read timeout=absent retry=absent streaming
  return [a, b, c, signal];
}

// look-alikes: a clone, a local function
export const endpoint = hf.endpoint('https://x.endpoints.huggingface.cloud');
const translation = (x: string) => x;
translation('x');
