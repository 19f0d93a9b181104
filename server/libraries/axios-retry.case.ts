// @package axios-retry 4.5.0
// @package axios 1.21.1
import axios from 'axios';
import axiosRetry, { exponentialDelay } from 'axios-retry';

const api = axios.create({ baseURL: 'https://api.example.com', timeout: 2000 });
axiosRetry(api, { retries: 2, retryDelay: exponentialDelay });

export const item = (id: string) => api.get(`/items/${id}`);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=2000 retry=3 breaker=absent
// Errors of the network are repeated for a POST too.
export const create = (item: unknown) => api.post('/items', item);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com post write timeout=2000 retry=3

const standard = axios.create({ baseURL: 'https://standard.example.com' });
axiosRetry(standard);
export const list = () => standard.get('/items');
//                        ^^^^^^^^^^^^^^^^^^^^^^ http standard.example.com get read timeout=absent retry=4

const other = axios.create({ baseURL: 'https://other.example.com' });
export const unprotected = () => other.get('/items');
//                               ^^^^^^^^^^^^^^^^^^^ http other.example.com get read timeout=absent retry=absent

// The limit of a request is one of all tries, unless it is reset.
export const shared = () => api.get('/shared');
//                          ^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=2000 scope=total retry=3 worst=2000
const reset = axios.create({ baseURL: 'https://reset.example.com', timeout: 1000 });
axiosRetry(reset, { retries: 2, shouldResetTimeout: true });
export const each = () => reset.get('/items');
//                        ^^^^^^^^^^^^^^^^^^^ http reset.example.com get read timeout=1000 scope=attempt retry=3 worst=3000
const custom = axios.create({ baseURL: 'https://custom.example.com', timeout: 1000 });
axiosRetry(custom, { retries: 2, retryDelay: (n) => n * 100 });
export const grown = () => custom.get('/items');
//                         ^^^^^^^^^^^^^^^^^^^^ http custom.example.com get read retry=3 backoff=unknown
