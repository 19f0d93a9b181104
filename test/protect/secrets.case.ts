// @package openai 6.1.0
// @package pg 8.23.1
// @package stripe 19.1.0
// @package ioredis 5.8.0
// @package @sendgrid/mail 8.1.6
// @package drizzle-orm 0.45.4
// @file src/config.ts
export const KEY = 'kq93hd71kfh2bv80xm4w';
export const fromEnvironment = process.env.OPENAI_API_KEY ?? 'kq93hd71kfh2bv80xm4w';
// @file src/clients.ts
import OpenAI from 'openai';
import { Pool } from 'pg';
import Stripe from 'stripe';
import Redis from 'ioredis';
import sgMail from '@sendgrid/mail';
import { drizzle } from 'drizzle-orm/node-postgres';
import { fromEnvironment, KEY } from './config';

export const a = new OpenAI({ apiKey: KEY });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ openai $0.apiKey
export const b = new Stripe('rk_live_9f86d081884c7d659a2f');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ stripe $0
export const c = new Pool({ host: 'db.example.com', user: 'app', password: 'b7e23ec29af22b0b' });
//               ^ pg $0.password
export const d = new Redis('redis://:b7e23ec29af22b0b@cache.example.com:6379');
//               ^ ioredis $0
export const e = drizzle('postgres://app:b7e23ec29af22b0b@db.example.com/shop');
//               ^ drizzle-postgres $0
sgMail.setApiKey('SG.9f86d081884c7d659a2feaa0c55ad015');
// <- sendgrid $0

// from the environment, placeholders, this machine, no password at all
new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
new OpenAI({ apiKey: fromEnvironment });
for (const apiKey of ['', 'test', 'xxx', 'dummy']) new OpenAI({ apiKey });
new OpenAI({ apiKey: 'your-api-key' });
new OpenAI({ apiKey: '<your key>' });
new OpenAI({ apiKey: 'sk-xxxxxxxx' });
new OpenAI({ apiKey: 'changeme' });
new OpenAI({ apiKey: 'ollama', baseURL: 'http://localhost:11434/v1' });
new Pool({ host: 'localhost', password: 'b7e23ec29af22b0b' });
new Pool({ connectionString: 'postgres://postgres:postgres@db:5432/dev' });
new Pool({ connectionString: 'postgres://app@db.example.com/shop' });
new Redis('redis://localhost:6379');
new Redis('cache.example.com');
