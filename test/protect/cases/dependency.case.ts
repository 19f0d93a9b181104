// @package axios 1.21.1
// @package @connectrpc/connect 2.2.0
// @package @connectrpc/connect-node 2.1.2
// @package openai 6.1.0
// @file src/urls.ts
export const HOSTS = { billing: 'https://billing.example.com', users: 'https://users.example.com:8443' } as const;
export enum Base { Search = 'https://search.example.com' }
export const API = process.env.API_URL ?? 'https://api.example.com';
// @file src/use.ts
import axios from 'axios';
import http from 'node:http';
import { createClient } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-node';
import OpenAI from 'openai';
import { API, Base, HOSTS } from './urls';
import { Users } from './gen';

const api = axios.create({ baseURL: HOSTS.users });
const unset = axios.create({ baseURL: process.env.NOWHERE });
const users = createClient(Users, createConnectTransport({ baseUrl: 'https://rpc.example.com', defaultTimeoutMs: 2000 }));
const local = new OpenAI({ baseURL: 'http://ollama.internal:11434/v1' });

export async function all(path: string, signal: AbortSignal) {
  await fetch(`${HOSTS.billing}/invoices`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http billing.example.com fetch read timeout=absent
  await fetch(Base.Search + '/q');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ http search.example.com fetch read timeout=absent
  await fetch(new URL('/v1/x', API));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent
  await fetch('https://api.openai.com:443/v1/models');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.openai.com fetch read timeout=absent
  await fetch(path);
//      ^^^^^^^^^^^ http unknown fetch read timeout=absent
  await fetch('/api/me');
//      ^^^^^^^^^^^^^^^^ http same-origin fetch read timeout=absent
  await api.get('/users');
//      ^^^^^^^^^^^^^^^^^ http users.example.com:8443 get read timeout=absent
  await api.get('https://other.example.com/users');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http other.example.com get read timeout=absent
  await unset.get('/users');
//      ^^^^^^^^^^^^^^^^^^^ http unknown get read timeout=absent
  await users.list({});
//      ^^^^^^^^^^^^^^ rpc rpc.example.com list unknown timeout=2000
  await local.models.list();
//      ^^^^^^^^^^^^^^^^^^^ llm ollama.internal:11434 models.list read timeout=600000
  http.get({ hostname: 'node.example.com', port: 8080, path: '/' }, (res) => res.resume());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http node.example.com:8080 get read timeout=absent
}

export async function hooks(subscription: { webhookUrl: string }, body: string) {
  await fetch(subscription.webhookUrl, { method: 'POST', body });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ webhook unknown fetch write timeout=absent
  await fetch(process.env.SLACK_WEBHOOK_URL!, { method: 'POST', body });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ webhook unknown fetch write timeout=absent
  await fetch(subscription.webhookUrl);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown fetch read timeout=absent
}
