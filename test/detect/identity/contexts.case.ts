// @file web/package.json
{ "name": "web", "dependencies": { "react": "18.2.0", "react-dom": "18.2.0", "axios": "1.6.0" }, "devDependencies": { "vite": "5.0.0" } }
// @file web/src/services/api.ts
import axios from 'axios';
const instance = axios.create({ baseURL: '/api/v1' });
export const bots = () => instance.get('/bots');
//                        ^^^^^^^^^^^^^^^^^^^^^ http same-origin get read context=browser
// @file web/src/routes/home.tsx
export async function loader() {
  return fetch('/api/home');
  //     ^^^^^^^^^^^^^^^^^^ http same-origin fetch read context=browser
}
// @file src/lib/fetcher.ts
/** Given to hooks of client components only. */
export const fetcher = async (url: string) => {
  const response = await fetch(url);
  //                     ^^^^^^^^^^ http unknown fetch read context=browser
  return response.json();
};
/** Called on the server too. */
export const both = async (url: string) => {
  const response = await fetch(url);
  //                     ^^^^^^^^^^ http unknown fetch read context=server
  return response.json();
};
// @file src/components/votes.tsx
'use client';
import useSWR from 'swr';
import { both, fetcher } from '../lib/fetcher';
export const Votes = ({ path }: { path: string }) => useSWR(path, fetcher).data ?? useSWR(path, both).data;
// @file src/jobs/refresh.ts
import { both } from '../lib/fetcher';
export const refresh = (path: string) => both(path);
// @file src/components/login.tsx
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
export const Login = () => {
  const navigate = useNavigate();
  const onLogin = async (values: object) => {
    const response = await fetch('/api/login', { method: 'POST', body: JSON.stringify(values) });
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http same-origin fetch write context=browser
    navigate('/');
    return response.json();
  };
  return useMutation(onLogin);
};
// @file src/mixins/session.js
export default {
  methods: {
    leave() {
      window.localStorage.removeItem('token');
    },
    send(body) {
      return fetch('/api/send', { method: 'POST', body });
      //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http same-origin fetch write context=browser
    },
  },
};
// @file src/lib/universal.ts
const base = typeof window === 'undefined' ? 'https://api.example.com' : window.location.origin;
export const load = () => fetch(`${base}/items`);
//                        ^^^^^^^^^^^^^^^^^^^^^^ http unknown fetch read context=server
// @file src/render.ts
import { chromium } from 'playwright';
export async function title(url: string) {
  await fetch(url);
  //    ^^^^^^^^^^ http unknown fetch read context=server
  const page = await (await chromium.launch()).newPage();
  return page.evaluate(() => document.title);
}
// @file lib/ai/tools/weather.ts
export const weather = () => fetch('https://api.example.com/weather');
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read context=server
