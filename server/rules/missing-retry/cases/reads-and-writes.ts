// @package axios 1.7.9
import axios from 'axios';

const api = axios.create({ baseURL: 'https://api.example.com', timeout: 2_000 });

export const read = () => api.get('/items');
//                        ^^^^^^^^^^^^^^^^^ missing-retry: it only reads

export const replace = (id: string) => api.put(`/items/${id}`, {});
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retry: may be repeated

export const remove = (id: string) => api.delete(`/items/${id}`);
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retry

// never: repeating them may do it twice
export const create = () => api.post('/items', {});
export const charge = () => api.post('/charges', {}, { headers: { 'Idempotency-Key': 'a' } });
export const change = () => api.patch('/items/1', {});
