// @package p-retry 6.2.1
import pRetry from 'p-retry';

const api = 'https://api.example.com';
const signal = () => AbortSignal.timeout(3_000);

export const a = (id: string) => fetch(`${api}/a/${id}`, { signal: signal() });
export const b = (id: string) => fetch(`${api}/b/${id}`, { signal: signal() });
export const c = (id: string) => fetch(`${api}/c/${id}`, { signal: signal() });
export const d = (id: string) => fetch(`${api}/d/${id}`, { signal: signal() });
export const forgotten = (id: string) => fetch(`${api}/e/${id}`);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^ inconsistent-policy: has no time limit of its own, unlike 4 of 5 such calls

// writes are another matter
export const write = (body: string) => fetch(`${api}/a`, { method: 'POST', body });

// retried, but for one
const other = 'https://other.example.com';
export const e = () => pRetry(() => fetch(`${other}/a`), { retries: 2 });
export const f = () => pRetry(() => fetch(`${other}/b`), { retries: 2 });
export const g = () => pRetry(() => fetch(`${other}/c`), { retries: 2 });
export const bare = () => fetch(`${other}/d`);
//                        ^^^^^^^^^^^^^^^^^^^ inconsistent-policy: has no retry

// half of them: nothing is usual here
const mixed = 'https://mixed.example.com';
export const h = () => fetch(`${mixed}/a`, { signal: signal() });
export const i = () => fetch(`${mixed}/b`, { signal: signal() });
export const j = () => fetch(`${mixed}/c`);
export const k = () => fetch(`${mixed}/d`);

// too few to compare
const few = 'https://few.example.com';
export const l = () => fetch(`${few}/a`, { signal: signal() });
export const m = () => fetch(`${few}/b`);
