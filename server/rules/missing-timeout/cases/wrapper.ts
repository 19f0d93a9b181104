// @file src/lib/request.ts
export async function request(path: string, init: RequestInit = {}) {
  return fetch(`https://api.example.com${path}`, { ...init, signal: AbortSignal.timeout(4_000) });
}

export async function bareRequest(path: string) {
  return fetch(`https://api.example.com${path}`);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-timeout
}
// @file src/index.ts
import { bareRequest, request } from './lib/request';

export const items = () => request('/items');
export const orders = () => bareRequest('/orders');
