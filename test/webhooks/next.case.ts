// @file app/(shop)/api/stripe/webhook/route.ts
import { readEvent } from '@/lib/events';
export async function POST(req: Request) {
//                    ^^^^ webhook next-app POST /api/stripe/webhook stripe verification=present
  const event = await readEvent(req);
  return Response.json({ ok: event.type });
}

// @file tsconfig.json
{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }

// @file lib/events.ts
import { stripe } from './stripe';
export async function readEvent(req: Request) {
  return stripe.webhooks.constructEventAsync(await req.text(), req.headers.get('stripe-signature')!, process.env.S!);
}

// @file lib/stripe.ts
import Stripe from 'stripe';
export const stripe = new Stripe(process.env.STRIPE_KEY!);

// @file app/api/jobs/route.ts
import { verifySignatureAppRouter } from '@upstash/qstash/nextjs';
async function handler(req: Request) {
  const body = await req.json();
  return Response.json(body);
}
export const POST = verifySignatureAppRouter(handler);
//           ^^^^ webhook next-app POST /api/jobs qstash verification=present

// @file app/api/inngest/route.ts
import { serve } from 'inngest/next';
import { functions, inngest } from '../../../lib/inngest';
export const { GET, POST, PUT } = serve({ client: inngest, functions });
//                  ^^^^ webhook next-app POST /api/inngest inngest verification=present
//                        ^^^ webhook next-app PUT /api/inngest inngest verification=present

// @file lib/inngest.ts
import { Inngest } from 'inngest';
export const inngest = new Inngest({ id: 'app' });
export const functions = [];

// @file app/api/wrapped/webhook/route.ts
import { withSignature } from '../../../../lib/with-signature';
export const POST = withSignature(async (req: Request, body: string) => Response.json(JSON.parse(body).type));
//           ^^^^ webhook next-app POST /api/wrapped/webhook null verification=present

// @file lib/with-signature.ts
import { createHmac, timingSafeEqual } from 'node:crypto';
type Handler = (req: Request, body: string) => Promise<Response>;
export function withSignature(handler: Handler) {
  return async (req: Request) => {
    const body = await req.text();
    const expected = createHmac('sha256', process.env.HOOK_SECRET!).update(body).digest();
    const given = Buffer.from(req.headers.get('x-signature') ?? '', 'hex');
    if (given.length !== expected.length || !timingSafeEqual(expected, given)) return new Response('no', { status: 401 });
    return handler(req, body);
  };
}

// @file app/api/open/webhook/route.ts
export async function POST(req: Request) {
//                    ^^^^ webhook next-app POST /api/open/webhook null verification=absent dedup=absent rate=absent
  const event = await req.json();
  await fetch('https://internal.example/orders', { method: 'POST', body: JSON.stringify(event.data) });
  return Response.json({ ok: true });
}

// @file app/api/elsewhere/webhook/route.ts
import { check } from '../../../../lib/missing';
export async function POST(req: Request) {
//                    ^^^^ webhook next-app POST /api/elsewhere/webhook null verification=unknown
  await check(req);
  return Response.json(await req.json());
}

// @file app/api/webhooks/route.ts
import { auth } from '@clerk/nextjs/server';
export async function POST(req: Request) {
  const { userId } = await auth();
  return Response.json({ userId, url: (await req.json()).url });
}

// @file app/api/cron/tick/route.ts
export async function POST(req: Request) {
  if (req.headers.get('authorization') !== `Bearer ${process.env.CRON_SECRET}`) return new Response('', { status: 401 });
  return Response.json(await req.json());
}

// @file pages/api/webhooks/clerk.ts
import type { NextApiRequest, NextApiResponse } from 'next';
import { Webhook } from 'svix';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
//                            ^^^^^^^ webhook next-pages ALL /api/webhooks/clerk clerk verification=present
  if (req.method !== 'POST') return res.status(405).end();
  const event = new Webhook(process.env.CLERK_SECRET!).verify(JSON.stringify(req.body), req.headers as never);
  res.json(event);
}

// @file lib/with-logging.ts
const later = (run: () => Promise<Response>) => run();
/** Runs handlers of several routes: what one of them checks says nothing about the others. */
export function withLogging(handler: (req: Request) => Promise<Response>) {
  return async (req: Request) => later(async () => handler(req));
}

// @file app/api/logged/webhook/route.ts
import { withLogging } from '../../../../lib/with-logging';
export const POST = withLogging(async (req) => {
//           ^^^^ webhook next-app POST /api/logged/webhook null verification=absent
  const event = await req.json();
  return Response.json(event.type);
});

// @file app/api/checked/webhook/route.ts
import { withLogging } from '../../../../lib/with-logging';
export const POST = withLogging(async (req) => {
//           ^^^^ webhook next-app POST /api/checked/webhook null verification=present
  if (req.headers.get('x-token') !== process.env.HOOK_TOKEN) return new Response('', { status: 401 });
  return Response.json((await req.json()).type);
});
