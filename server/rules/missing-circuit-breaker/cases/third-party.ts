// @package stripe 19.1.0
// @package opossum 9.0.0
// @package pg 8.13.1
import CircuitBreaker from 'opossum';
import { Pool } from 'pg';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_KEY ?? '');

export const bare = (id: string) => stripe.customers.retrieve(id);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-circuit-breaker: every caller still waits

const breaker = new CircuitBreaker((id: string) => stripe.charges.retrieve(id), { timeout: 5_000 });
export const guarded = (id: string) => breaker.fire(id);

// own infrastructure
const pool = new Pool({ statement_timeout: 1_000 });
export const own = () => pool.query('select 1');
