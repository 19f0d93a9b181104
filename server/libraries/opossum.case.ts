// @package opossum 9.0.0
// @package openai 6.49.0
// @file src/opossum.ts
import OpenAI from 'openai';
import CircuitBreaker from 'opossum';

const client = new OpenAI({ timeout: 3000, maxRetries: 0 });
const load = async (id: string) => fetch(`https://api.example.com/${id}`);
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=2000 retry=absent breaker=present worst=2000
const breaker = new CircuitBreaker(load, { timeout: 2000, errorThresholdPercentage: 50, volumeThreshold: 10 });
breaker.on('open', () => console.warn('open'));
export const item = (id: string) => breaker.fire(id);

const asks = new CircuitBreaker((input: string) => client.responses.create({ model: 'm', input }), { timeout: false });
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai responses.create read timeout=3000 retry=absent breaker=present
export const ask = (input: string) => asks.fire(input);

const byDefault = new CircuitBreaker(() => fetch('https://api.example.com/default'));
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=10000 retry=absent breaker=present
export const fired = () => byDefault.fire();

export async function perCall(url: string) {
  const fresh = new CircuitBreaker(() => fetch('https://api.example.com/fresh'), { timeout: 1000 });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=absent breaker=absent
  return fresh.fire(url);
}

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent

// @file src/common.cjs
const Breaker = require('opossum');
const guarded = new Breaker(() => fetch('https://api.example.com/common'), { timeout: 700 });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=700 retry=absent breaker=present
exports.load = () => guarded.fire();

// @file src/more.ts
import CircuitBreaker from 'opossum';

const answering = new CircuitBreaker(() => fetch('https://api.example.com/answering'), { timeout: 500 });
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read breaker=present fallback=present
answering.fallback(() => null);
export const answer = () => answering.fire();
const failing = new CircuitBreaker(() => fetch('https://api.example.com/failing'));
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read breaker=present fallback=absent
failing.fallback(() => {
  throw new Error('unavailable');
});
export const fail = () => failing.fire();
const called = new CircuitBreaker(() => fetch('https://api.example.com/called'), { timeout: 300 });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read breaker=present timeout=300
export const call = () => called.call(null);
const platform = new CircuitBreaker(fetch, { timeout: 800 });
export const direct = () => platform.fire('https://api.example.com/direct');
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read breaker=present timeout=800
