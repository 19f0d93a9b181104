// @package axios 1.21.1
// @package undici 7.30.2
// @package @sendgrid/mail 8.1.6
// @file src/setup.ts
import axios from 'axios';
import sgMail from '@sendgrid/mail';
import { api, bare } from './clients';

axios.defaults.timeout = 4000;
axios.defaults.baseURL = 'https://default.example.com';
api.defaults.timeout = 2500;
sgMail.setTimeout(7000);
bare.interceptors.request.use((config) => {
  config.timeout = 1200;
  return config;
});
// @file src/clients.ts
import axios from 'axios';

export const api = axios.create({ baseURL: 'https://api.example.com' });
export const bare = axios.create({ baseURL: 'https://bare.example.com' });
export const untouched = axios.create({ baseURL: 'https://untouched.example.com' });
// @file src/use.ts
import axios from 'axios';
import http from 'node:http';
import sgMail from '@sendgrid/mail';
import { api, bare, untouched } from './clients';

export async function all(to: string) {
  await axios.get('/a');
//      ^^^^^^^^^^^^^^^ http default.example.com get read timeout=4000
  await api.get('/b');
//      ^^^^^^^^^^^^^ http api.example.com get read timeout=2500
  await api.get('/b', { timeout: 100 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=100
  await bare.get('/c');
//      ^^^^^^^^^^^^^^ http bare.example.com get read timeout=1200
  await untouched.get('/d');
//      ^^^^^^^^^^^^^^^^^^^ http untouched.example.com get read timeout=absent
  await sgMail.send({ to });
//      ^^^^^^^^^^^^^^^^^^^ email sendgrid send write timeout=7000
}

export function node(url: string) {
  const req = http.get(url, { timeout: 1500 }, (res) => res.resume());
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown get read timeout=1500
  req.on('timeout', () => req.destroy());
  const other = http.get(url, (res) => res.resume());
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown get read timeout=3000
  other.setTimeout(3000, () => other.destroy(new Error('slow')));
  const never = http.get(url, { timeout: 1500 }, (res) => res.resume());
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown get read timeout=absent
  never.on('timeout', () => console.warn('slow'));
}
