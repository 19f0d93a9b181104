// @package axios 1.7.9
// @package axios-retry 4.5.0
// @package p-retry 6.2.1
// @package got 14.4.5
// @package openai 6.1.0
import axios from 'axios';
import axiosRetry from 'axios-retry';
import got from 'got';
import OpenAI from 'openai';
import pRetry from 'p-retry';

const api = axios.create({ baseURL: 'https://api.example.com', timeout: 2_000 });
axiosRetry(api, { retries: 2 });
export const patched = () => api.get('/items');

export const wrapped = () => pRetry(() => fetch('https://api.example.com/a', { signal: AbortSignal.timeout(1_000) }), { retries: 2 });

export const builtIn = () => got('https://api.example.com/a', { timeout: { request: 1_000 } }).json();

const openai = new OpenAI();
export const sdk = () => openai.models.list();

const never = new OpenAI({ maxRetries: 0 });
export const off = () => never.models.list();
//                       ^^^^^^^^^^^^^^^^^^^ missing-retry
