// @package drizzle-orm 0.45.4
// @package knex 3.3.0
// @package axios 1.21.1
// @package upstash 1.0.0
import axios, { type AxiosRequestConfig } from 'axios';
import https from 'node:https';
import createKnex from 'knex';

// a text, a URL or a callback where options may stand holds none
export async function plain(url: string, target: URL, id: number) {
  https.get(url, () => undefined);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown get read timeout=absent retry=absent
  https.get(target, (res) => res.resume());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown get read timeout=absent retry=absent
  await axios.get(`/users/${id}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ http same-origin get read timeout=absent retry=absent
}

// options that come from elsewhere may hold anything
export async function open(config: AxiosRequestConfig) {
  await axios.get('https://api.example.com/a', { ...config, headers: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=unknown retry=absent
  await axios.get('https://api.example.com/a', { ...config, timeout: 900 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=900 retry=absent
}

const db = createKnex({ client: 'mysql2', connection: process.env.DATABASE_URL });
export const rows = () => db('rows').where({ id: 1 });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mysql where read timeout=absent retry=absent
