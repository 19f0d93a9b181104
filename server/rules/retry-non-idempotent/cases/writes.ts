// @package stripe 19.1.0
// @package p-retry 6.2.1
// @package @prisma/client 6.1.0
// @file src/retry.ts
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= 3) throw error;
      await pause(200 * 2 ** attempt + Math.random() * 100);
    }
  }
}
// @file src/calls.ts
import { PrismaClient } from '@prisma/client';
import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import Stripe from 'stripe';
import { withRetry } from './retry';

const stripe = new Stripe('');
const prisma = new PrismaClient();

export const refund = (id: string) => withRetry(() => stripe.refunds.create({ charge: id }));
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ retry-non-idempotent: a new idempotency key for each of these tries

export const keyed = (id: string) =>
  withRetry(() => stripe.refunds.create({ charge: id }, { idempotencyKey: `refund-${id}` }));

export const keyPerTry = (id: string) =>
  pRetry(() => stripe.refunds.create({ charge: id }, { idempotencyKey: randomUUID() }), { retries: 2 });
  // <- retry-non-idempotent

export const insert = (name: string) => pRetry(() => prisma.user.create({ data: { name } }), { retries: 2 });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ retry-non-idempotent: `user.create`

// may be repeated
export const read = (id: number) => pRetry(() => prisma.user.findUnique({ where: { id } }), { retries: 2 });
export const upsert = (id: number) =>
  pRetry(() => prisma.user.upsert({ where: { id }, create: { id }, update: {} }), { retries: 2 });
export const remove = (id: string) => withRetry(() => fetch(`https://api.example.com/${id}`, { method: 'DELETE' }));

// the SDK's own tries carry one key
export const once = (id: string) => stripe.refunds.create({ charge: id });
