// @package async-retry 1.3.3
// @package openai 6.49.0
// @file src/async-retry.ts
import retry from 'async-retry';
import OpenAI from 'openai';

const client = new OpenAI({ timeout: 5000, maxRetries: 0 });

export const user = (id: string) =>
  retry(async (bail) => {
    const res = await fetch(`https://api.example.com/users/${id}`, { signal: AbortSignal.timeout(2000) });
//                    ^ http api.example.com fetch read timeout=2000 retry=11 breaker=absent
    if (res.status === 404) bail(new Error('not found'));
    return res.json();
  });

export const answer = () =>
  retry(() => client.responses.create({ model: 'm', input: 'x' }), { retries: 2, minTimeout: 100, randomize: false });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai responses.create read timeout=5000 retry=3 worst=15300

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent

// @file src/common.cjs
const retry = require('async-retry');
exports.load = () => retry(() => fetch('https://api.example.com/common'), { retries: 4 });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=5

exports.bails = () =>
  retry(async (bail) => {
    const res = await fetch('https://api.example.com/bails');
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=11 filters=present jitter=true
    if (res.status === 403) bail(new Error('no'));
    return res;
  });
exports.plain = () => retry(async () => fetch('https://api.example.com/plain', { signal: AbortSignal.timeout(1000) }), { retries: 1, minTimeout: 100 });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=2 filters=absent worst=2200
