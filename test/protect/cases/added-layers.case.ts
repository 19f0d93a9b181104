// @package axios 1.21.1
// @package axios-retry 4.5.0
// @package @langchain/openai 1.5.8
import axios from 'axios';
import axiosRetry from 'axios-retry';
import { ChatOpenAI } from '@langchain/openai';

const api = axios.create({ baseURL: 'https://api.example.com', timeout: 1000 });
const bare = axios.create({ baseURL: 'https://bare.example.com', timeout: 1000 });
axiosRetry(api, { retries: 2, retryDelay: axiosRetry.exponentialDelay });

const model = new ChatOpenAI({ model: 'gpt-4o', maxRetries: 1, timeout: 5000 });
const patient = model.withRetry({ stopAfterAttempt: 4 });
const usual = model.withRetry();
const either = model.withFallbacks([new ChatOpenAI({ model: 'gpt-4o-mini' })]);

export async function all(input: string) {
  await api.get('/a');
//      ^^^^^^^^^^^^^ http api.example.com get read timeout=1000 retry=3 retryBy=client
  await bare.get('/a');
//      ^^^^^^^^^^^^^^ http bare.example.com get read timeout=1000 retry=absent
  await patient.invoke(input);
//      ^^^^^^^^^^^^^^^^^^^^^ llm openai invoke read timeout=5000 retry=8
  await usual.invoke(input);
//      ^^^^^^^^^^^^^^^^^^^ llm openai invoke read timeout=5000 retry=6
  await either.invoke(input);
//      ^^^^^^^^^^^^^^^^^^^^ llm openai invoke read timeout=5000 retry=2 fallback=present
}
