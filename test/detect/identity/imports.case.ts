// @package openai 6.1.0
// @package axios 1.12.0
// @package stripe 19.0.0
// @package got 14.6.0
// @package node-fetch 3.3.2
// @file src/esm.ts
import OpenAI from 'openai';
import { OpenAI as Client } from 'openai';
import * as sdk from 'openai';
import OpenAIDefault, { type ClientOptions } from 'openai';
import http from 'axios';
import request from 'node-fetch';

const options: ClientOptions = { timeout: 4000 };
const first = new OpenAI(options);
const second = new Client({ timeout: 5000 });
const third = new sdk.OpenAI({ timeout: 6000 });
const fourth = new sdk.default();
const fifth = new OpenAIDefault({ timeout: 7000 });

export async function all() {
  await first.models.list();
//      ^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=4000 retry=3
  await second.models.list();
//      ^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=5000 retry=3
  await third.models.list();
//      ^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=6000 retry=3
  await fourth.models.list();
//      ^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
  await fifth.models.list();
//      ^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=7000 retry=3
  await http('https://api.example.com/a');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com axios read timeout=absent retry=absent
  await request('https://api.example.com/c');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
}
// @file src/common.cjs
const OpenAI = require('openai');
const { OpenAI: Named } = require('openai');
const stripe = require('stripe')(process.env.STRIPE_KEY, { timeout: 8000 });
const axios = require('axios').default;

const client = new OpenAI();
const named = new Named({ maxRetries: 0 });

module.exports.run = async () => {
  await client.models.list();
//      ^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
  await named.models.list();
//      ^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=absent
  await stripe.customers.retrieve('c');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http stripe customers.retrieve read timeout=8000 retry=3
  await axios.get('https://api.example.com/d');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=absent retry=absent
};
// @file src/dynamic.ts
export async function lazily() {
  const { OpenAI } = await import('openai');
  const client = new OpenAI({ timeout: 3000 });
  await client.models.list();
//      ^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=3000 retry=3
  const got = (await import('got')).default;
  await got.get('https://api.example.com/e').json();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get.json read timeout=absent retry=3
  const module = await import('axios');
  return module.default.get('https://api.example.com/f');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=absent retry=absent
}

export function chained() {
  return import('openai').then(({ default: OpenAI }) => new OpenAI().models.list());
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
}
