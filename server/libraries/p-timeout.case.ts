// @package p-timeout 8.0.0
// @package p-retry 9.0.0
// @package openai 6.49.0
import OpenAI from 'openai';
import pRetry from 'p-retry';
import pTimeout from 'p-timeout';

const client = new OpenAI();

export const load = () => pTimeout(fetch('https://api.example.com/items'), { milliseconds: 3000 });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=3000 retry=absent breaker=absent worst=3000

export const ask = () => pTimeout(client.responses.create({ model: 'm', input: 'x' }), { milliseconds: 20_000 });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai responses.create read timeout=20000 retry=3 worst=20000

export const each = () =>
  pRetry(() => pTimeout(fetch('https://api.example.com/each'), { milliseconds: 1000 }), { retries: 2, minTimeout: 100 });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=3 worst=3300

export const all = () =>
  pTimeout(
    pRetry(() => fetch('https://api.example.com/all'), { retries: 2 }),
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=8000 retry=3 worst=8000
    { milliseconds: 8000 },
  );

// Up to version 5 the time is an argument.
export const old = () => pTimeout(fetch('https://api.example.com/old'), 1500);
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1500 retry=absent

async function report() {
  return (await fetch('https://api.example.com/report')).json();
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=2000
}
export const reported = () => pTimeout(report(), { milliseconds: 2000, fallback: () => null });
