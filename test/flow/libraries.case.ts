// @package p-retry 7.1.1
// @package opossum 9.0.0
// @package p-limit 6.2.0
// @file src/libs.ts
import pRetry, { AbortError } from 'p-retry';
import CircuitBreaker from 'opossum';
import pLimit from 'p-limit';
import asyncRetry from 'async-retry';

export const a = () => pRetry(() => fetch('https://a.example.com/'), { retries: 5 });
//                                  ^ retry=6 backoff=exponential bounded=present
export const b = () => pRetry(async () => {
  const res = await fetch('https://b.example.com/');
//                  ^ retry=11
  if (res.status === 404) throw new AbortError('gone');
  return res;
});
async function callC() {
  return fetch('https://c.example.com/');
//       ^ retry=absent breaker=present timeout=10000
}
const breaker = new CircuitBreaker(callC);
export const c = () => breaker.fire();
const limit = pLimit(4);
export const d = (urls: string[]) => Promise.all(urls.map((u) => limit(() => fetch(`https://d.example.com/${u}`))));
//                                                                           ^ bulkhead=present retry=absent
export const e = () => asyncRetry(async () => fetch('https://e.example.com/'), { retries: 2 });
//                                            ^ retry=3
