// @package exponential-backoff 3.1.3
// @package openai 6.49.0
import { backOff } from 'exponential-backoff';
import OpenAI from 'openai';

const client = new OpenAI({ timeout: 2000, maxRetries: 1 });

export const load = () =>
  backOff(() => fetch('https://api.example.com/items', { signal: AbortSignal.timeout(1000) }), { numOfAttempts: 3 });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=3 worst=3300

export const byDefault = () => backOff(() => fetch('https://api.example.com/default'));
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=10 breaker=absent

export const embed = (input: string) =>
  backOff(() => client.embeddings.create({ model: 'm', input }), { numOfAttempts: 2, jitter: 'full' });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai embeddings.create read timeout=2000 retry=4

const backoffOptions = { backOff: (fn: () => Promise<Response>) => fn() };
export const local = () => backoffOptions.backOff(() => fetch('https://api.example.com/local'));
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
