// @package openai 6.49.0
// Parameters with a default that nobody passes: the default counts; one that a caller passes is what he passes.
import OpenAI from 'openai';

export function make(timeout = 5000, maxRetries = 1) {
  const client = new OpenAI({ timeout, maxRetries });
  return () => client.responses.create({ model: 'm', input: 'x' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout=5000 retry=2
}
export function typed({ timeout = 7000, maxRetries = 4 }: { timeout?: number; maxRetries?: number } = {}) {
  const client = new OpenAI({ timeout, maxRetries });
  return () => client.responses.create({ model: 'm', input: 'x' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout=7000 retry=5
}
const base = { timeout: 3000, maxRetries: 0 };
export function merged(options: { timeout?: number; maxRetries?: number } = {}) {
  const client = new OpenAI({ ...base, ...options });
  return () => client.responses.create({ model: 'm', input: 'x' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout=3000 retry=absent
}
export const bounded = (url: string, ms = 900) => fetch(url, { signal: AbortSignal.timeout(ms) });
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout=900 retry=absent

function passed(ms = 900) {
  return fetch('https://api.example.com/passed', { signal: AbortSignal.timeout(ms) });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout=2000
}
export const short = () => passed(500);
export const long = () => passed(2000);
function elsewhere(ms = 900) {
  return fetch('https://api.example.com/elsewhere', { signal: AbortSignal.timeout(ms) });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout=set
}
export const given = () => elsewhere(JSON.parse(process.argv[2] ?? '{}').ms);
function handedOn(ms = 900) {
  return fetch('https://api.example.com/handed', { signal: AbortSignal.timeout(ms) });
  //     ^ timeout=900
}
export const outer = (options: { ms?: number }) => handedOn(options.ms);
