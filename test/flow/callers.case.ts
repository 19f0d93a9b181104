// @file src/http.ts
export async function request(path: string, init: RequestInit = {}) {
  return fetch(`https://api.example.com${path}`, init);
//       ^ timeout=absent
}
export async function bounded(path: string, timeoutMs = 3000) {
  return fetch(`https://api.example.com${path}`, { signal: AbortSignal.timeout(timeoutMs) });
//       ^ timeout=8000
}
export async function given(path: string, signal?: AbortSignal) {
  return fetch(`https://api.example.com${path}`, { signal });
//       ^ timeout=2000
}
// @file src/app.ts
import { bounded, given, request } from './http';

export const a = () => request('/a', { signal: AbortSignal.timeout(1000) });
export const b = () => request('/b');
export const c = () => bounded('/c');
export const d = () => bounded('/d', 8000);
export const e = () => given('/e', AbortSignal.timeout(2000));
export const f = () => given('/f', AbortSignal.timeout(500));
