// @package p-retry 9.0.0
// @package openai 6.49.0
import OpenAI from 'openai';
import pRetry, { AbortError, makeRetriable } from 'p-retry';

const client = new OpenAI({ timeout: 10_000 });
const options = { retries: 3, minTimeout: 200 };

export const plain = () => fetch('https://api.example.com/plain');
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent

export const defaults = () => pRetry(() => fetch('https://api.example.com/defaults'));
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=11 breaker=absent

export const bounded = () =>
  pRetry(() => fetch('https://api.example.com/bounded', { signal: AbortSignal.timeout(1000) }), options);
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=4 worst=5400

export async function ask(question: string) {
  return pRetry(
    async () => {
      const answer = await client.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: question }] });
//                         ^ llm openai chat.completions.create read timeout=10000 retry=9
      if (!answer.choices[0]) throw new AbortError('no answer');
      return answer;
    },
    { retries: 2 },
  );
}

async function load(id: string) {
  return fetch(`https://api.example.com/items/${id}`);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=2
}
const loadAgain = makeRetriable(load, { retries: 1 });
export const item = (id: string) => loadAgain(id);

// A promise that already runs is not repeated.
export const late = () => {
  const running = fetch('https://api.example.com/late');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
  return pRetry(() => running, { retries: 5 });
};

export const once = () => pRetry(() => fetch('https://api.example.com/once'), { retries: 0 });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
