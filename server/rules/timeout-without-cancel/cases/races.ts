// @package openai 6.1.0
// @package opossum 9.0.0
// @package p-timeout 6.1.4
import CircuitBreaker from 'opossum';
import OpenAI from 'openai';
import pTimeout from 'p-timeout';

const openai = new OpenAI();

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too late')), ms));
  return Promise.race([work, late]);
}

export const raced = (url: string) => within(5_000, fetch(url));
//                                                  ^^^^^^^^^^ timeout-without-cancel: stops waiting for `fetch` after 5 s

export const byLibrary = (url: string) => pTimeout(fetch(url), { milliseconds: 5_000 });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout-without-cancel: `p-timeout` stops waiting

const breaker = new CircuitBreaker((url: string) => fetch(url), { timeout: 3_000 });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout-without-cancel: `opossum` stops waiting for `fetch` after 3 s
export const guarded = (url: string) => breaker.fire(url);

// the call has a limit of its own: it ends, if later
export const ends = (text: string) => within(5_000, openai.responses.create({ model: 'gpt-4o-mini', input: text }));

// the signal ends it
export const aborted = (url: string) => fetch(url, { signal: AbortSignal.timeout(5_000) });
export async function byTimer(url: string) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5_000);
  try {
    return await fetch(url, { signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

// nobody knows what the caller's signal does
export const open = (url: string, signal: AbortSignal) => within(5_000, fetch(url, { signal }));
