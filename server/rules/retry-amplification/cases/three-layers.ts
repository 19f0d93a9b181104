// @package p-retry 6.2.1
// @package @anthropic-ai/sdk 0.60.0
import Anthropic from '@anthropic-ai/sdk';
import pRetry from 'p-retry';

const anthropic = new Anthropic({ timeout: 10_000 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// the outermost speaks for all three
async function ask(text: string) {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return await anthropic.messages.create({ model: 'claude', max_tokens: 100, messages: [{ role: 'user', content: text }] });
    } catch (error) {
      if (attempt === 1) throw error;
      await pause(500 + Math.random() * 500);
    }
  }
  throw new Error('unreachable');
}

export const answer = (text: string) => pRetry(() => ask(text), { retries: 2 });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ retry-amplification: p-retry 3 × ask 2 × anthropic 3. Keep one of these layers

// no retry inside: a request each
export const page = (url: string) => pRetry(() => fetch(url, { signal: AbortSignal.timeout(2_000) }), { retries: 2 });
