// @file src/app.ts
import crypto from 'node:crypto';
import express from 'express';
import rateLimit from 'express-rate-limit';
import Stripe from 'stripe';
import { hooks } from './hooks';
import { verifyGithub } from './verify';

const stripe = new Stripe(process.env.STRIPE_KEY!);
const app = express();
const limiter = rateLimit({ windowMs: 1000, max: 5 });

app.post('/stripe/webhook', express.raw({ type: 'application/json' }), (req, res) => {
// <- webhook express POST /stripe/webhook stripe verification=present dedup=absent rate=absent
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature']!, process.env.STRIPE_SECRET!);
  } catch (err) {
    return res.status(400).send('bad');
  }
  pay(event.type);
  res.json({ received: true });
});

app.post('/stripe/swallowed', express.raw({ type: '*/*' }), (req, res) => {
// <- webhook express POST /stripe/swallowed stripe verification=absent
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature']!, process.env.STRIPE_SECRET!);
  } catch (err) {
    console.error(err);
    event = JSON.parse(req.body.toString());
  }
  pay(event.type);
  res.json({ received: true });
});

app.post('/webhooks/github', verifyGithub, (req, res) => {
// <- webhook express POST /webhooks/github github verification=present
  pay(req.body.action);
  res.end();
});

app.use('/hooks', limiter, hooks);

app.post('/webhooks/orders', (req, res) => {
// <- webhook express POST /webhooks/orders null verification=absent rate=absent
  pay(req.body.type);
  res.end();
});

app.post('/webhooks/ignored', (req, res) => {
// <- webhook express POST /webhooks/ignored null verification=absent
  isValidSignature(req.body, req.headers['x-signature'] as string);
  pay(req.body.type);
  res.end();
});

app.post('/webhooks/logged', (req, res) => {
// <- webhook express POST /webhooks/logged null verification=absent
  const ok = isValidSignature(req.body, req.headers['x-signature'] as string);
  if (!ok) console.warn('invalid signature');
  pay(req.body.type);
  res.end();
});

app.post('/webhooks/off', (req, res) => {
// <- webhook express POST /webhooks/off null verification=absent
  const CHECK = false;
  if (CHECK && !isValidSignature(req.body, req.headers['x-signature'] as string)) return res.status(401).end();
  pay(req.body.type);
  res.end();
});

app.post('/webhooks/optional', (req, res) => {
// <- webhook express POST /webhooks/optional null verification=unknown
  if (process.env.HOOK_SECRET) {
    if (!isValidSignature(req.body, req.headers['x-signature'] as string)) return res.status(401).end();
  }
  pay(req.body.type);
  res.end();
});

app.post('/webhooks/token', (req, res) => {
// <- webhook express POST /webhooks/token null verification=present
  if (req.headers['x-hook-token'] !== process.env.HOOK_TOKEN) return res.status(401).end();
  pay(req.body.type);
  res.end();
});

app.post('/webhooks/by-hand', (req, res) => {
// <- webhook express POST /webhooks/by-hand null verification=present
  const expected = crypto.createHmac('sha256', process.env.S!).update(req.body).digest('hex');
  if (expected !== req.get('x-signature')) {
    res.status(401).end();
  } else {
    pay(req.body.type);
    res.end();
  }
});

app.post('/login', (req, res) => res.json(login(req.body.user)));
app.post('/settings/webhooks', (req, res) => res.json(save(req.body.url)));
app.get('/webhooks/status', (req, res) => res.json({}));

function isValidSignature(body: Buffer, signature: string): boolean {
  const expected = crypto.createHmac('sha256', process.env.S!).update(body).digest('hex');
  return crypto.timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
}
declare function pay(type: string): void;
declare function login(user: string): object;
declare function save(url: string): object;
app.listen(3000);

// @file src/verify.ts
import { Webhooks } from '@octokit/webhooks';
import type { NextFunction, Request, Response } from 'express';

const webhooks = new Webhooks({ secret: process.env.GITHUB_SECRET! });

export async function verifyGithub(req: Request, res: Response, next: NextFunction) {
  const ok = await webhooks.verify(req.body, req.headers['x-hub-signature-256'] as string);
  if (!ok) {
    res.status(401).end();
    return;
  }
  next();
}

// @file src/hooks.ts
import { Router } from 'express';
import { Webhook } from 'svix';
import { db } from './db';

export const hooks = Router();

hooks.post('/clerk', async (req, res) => {
// <- webhook express POST /hooks/clerk clerk verification=present dedup=present rate=present
  const event = new Webhook(process.env.CLERK_SECRET!).verify(req.body, req.headers) as { id: string };
  if (await db.processedEvent.findUnique({ where: { eventId: event.id } })) return res.end();
  res.end();
});

hooks.route('/chained').post((req, res) => {
// <- webhook express POST /hooks/chained null verification=absent rate=present
  db.order.create({ data: req.body });
  res.end();
});

// @file src/db.ts
import { PrismaClient } from '@prisma/client';
export const db = new PrismaClient();
