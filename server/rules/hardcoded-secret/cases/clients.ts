// @package openai 6.1.0
// @package pg 8.13.1
// @package stripe 19.1.0
import OpenAI from 'openai';
import { Pool } from 'pg';
import Stripe from 'stripe';

export const openai = new OpenAI({ apiKey: '9f86d081884c7d659a2feaa0c55ad015' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-secret: `apiKey`

export const pool = new Pool({ connectionString: 'postgres://app:b7e23ec29af22b0b@db.example.com/shop' });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-secret

// read from elsewhere, placeholders, and the machine itself
export const stripe = new Stripe(process.env.STRIPE_KEY ?? '');
export const example = new OpenAI({ apiKey: 'your-api-key' });
export const local = new Pool({ connectionString: 'postgres://postgres:postgres@localhost:5432/dev' });
