// @package axios 1.7.9
import axios from 'axios';

const api = axios.create({ baseURL: 'https://stats.example.com', timeout: 1_000 });

export function visit(page: string) {
  fetch('https://stats.example.com/visit', { method: 'POST', body: page });
  // <- floating-call: ends the Node process
  api.post('/visit', { page });
  // <- floating-call
}

export async function waited(page: string) {
  await api.post('/visit', { page });
}

export function returned(page: string) {
  return api.post('/visit', { page });
}

export const arrow = (page: string) => api.post('/visit', { page });

export function caught(page: string) {
  api.post('/visit', { page }).catch((error: unknown) => console.warn(error));
}

export function deliberate(page: string) {
  void api.post('/visit', { page });
}

export async function later(page: string) {
  const pending = api.post('/visit', { page });
  console.log(page);
  await pending;
}

export async function together(pages: string[]) {
  await Promise.all(pages.map((page) => api.post('/visit', { page })));
}

// not the network
const seen = new Set<string>();
export function remember(page: string) {
  seen.add(page);
}
