// @package axios 1.7.9
// @file src/http.ts
import axios from 'axios';

export const slow = axios.create({ baseURL: 'https://slow.example.com' });
export const bounded = axios.create({ baseURL: 'https://fast.example.com', timeout: 2_000 });
export const switchedOff = axios.create({ baseURL: 'https://off.example.com', timeout: 0 });
// @file src/users.ts
import axios from 'axios';
import { bounded, slow, switchedOff } from './http';

export const user = (id: string) => slow.get(`/users/${id}`);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^ missing-timeout: axios made at src/http.ts:3

export const remove = (id: string) => switchedOff.delete(`/users/${id}`);
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-timeout

export const direct = () => axios.get('https://api.example.com/a');
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-timeout: to api.example.com

export const fast = (id: string) => bounded.get(`/users/${id}`);
export const perCall = (id: string) => slow.get(`/users/${id}`, { timeout: 1_000 });
export const created = () => axios.create({ baseURL: 'https://later.example.com' });
