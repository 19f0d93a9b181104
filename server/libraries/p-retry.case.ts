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

// Errors made for it are not repeated; other functions in the options are not what is repeated.
export const aborting = () =>
  pRetry(
    async () => {
      const res = await fetch('https://api.example.com/aborting');
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 filters=present
      if (res.status === 404) throw new AbortError('gone');
      return res;
    },
    {
      retries: 2,
      onFailedAttempt: async () => {
        await fetch('https://api.example.com/log', { method: 'POST' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch write retry=absent
      },
    },
  );
export const tested = () => pRetry(() => fetch('https://api.example.com/tested'), { retries: 2, shouldRetry: (e) => e.name !== 'X' });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 filters=present
export const open = () => pRetry(() => fetch('https://api.example.com/open'), { retries: 2, factor: 3, minTimeout: 100 });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 filters=absent
// With a limit of the time that is spent on it, it ends.
export const timed = () => pRetry(() => fetch('https://api.example.com/timed'), { forever: true, maxRetryTime: 60_000 });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=some bounded=present
export const forever = () => pRetry(() => fetch('https://api.example.com/forever'), { forever: true });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=unbounded bounded=absent
export const growing = () =>
  pRetry(() => fetch('https://api.example.com/growing', { signal: AbortSignal.timeout(1000) }), { retries: 3, minTimeout: 100, factor: 3 });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=4 backoff=exponential worst=5300
export const even = () =>
  pRetry(() => fetch('https://api.example.com/even', { signal: AbortSignal.timeout(1000) }), { retries: 3, minTimeout: 100, factor: 1 });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=4 backoff=fixed worst=4300
// A wait that is not known is not the default one.
export const waits = (ms: number) =>
  pRetry(() => fetch('https://api.example.com/waits', { signal: AbortSignal.timeout(1000) }), { retries: 1, minTimeout: ms });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=2 worst=null

// Defaults of parameters that nobody passes.
const standard = { retries: 4, minTimeout: 100 };
export function configured(options: { retries?: number } = {}) {
  return pRetry(() => fetch('https://api.example.com/configured'), { ...standard, ...options });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=5
}
export function makeLoader(maxRetries = 3) {
  return () => pRetry(() => fetch('https://api.example.com/loader'), { retries: maxRetries });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=4
}
