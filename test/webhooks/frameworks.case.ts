// @file src/hono.ts
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';

const slackSignature = createMiddleware(async (c, next) => {
  const given = c.req.header('x-slack-signature') ?? '';
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(process.env.S), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(await c.req.text()));
  const computed = Array.from(new Uint8Array(mac)).map((b) => b.toString(16)).join('');
  let mismatch = 0;
  for (let i = 0; i < computed.length; i++) mismatch |= computed.charCodeAt(i) ^ given.charCodeAt(i);
  if (mismatch !== 0) return c.json({ error: 'no' }, 401);
  await next();
});

const slack = new Hono().post('/events', slackSignature, async (c) => c.json((await c.req.json()).type));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ webhook hono POST /api/slack/events slack verification=present
const app = new Hono().basePath('/api');
app.route('/slack', slack);
export default app;

// @file src/fastify.ts
import Fastify from 'fastify';
import limit from '@fastify/rate-limit';
import { hooks } from './fastify-hooks';
const server = Fastify();
server.register(limit, { max: 10 });
server.register(hooks, { prefix: '/hooks' });

// @file src/fastify-hooks.ts
import type { FastifyInstance } from 'fastify';
import { createHmac, timingSafeEqual } from 'node:crypto';
export async function hooks(fastify: FastifyInstance) {
  fastify.post('/paddle', async (req, reply) => {
  // <- webhook fastify POST /hooks/paddle paddle verification=present rate=present
    const mac = createHmac('sha256', process.env.S!).update(req.rawBody).digest();
    if (!timingSafeEqual(mac, Buffer.from(String(req.headers['paddle-signature'])))) return reply.code(401).send();
    return { ok: true };
  });
  fastify.route({
  // <- webhook fastify POST /hooks/open null verification=absent rate=present
    method: 'POST',
    url: '/open',
    handler: async (req) => ({ type: req.body.type }),
  });
}

// @file src/koa.ts
import Koa from 'koa';
import Router from '@koa/router';
const router = new Router({ prefix: '/in' });
router.post('/webhook', async (ctx) => {
// <- webhook koa POST /v1/in/webhook null verification=absent
  ctx.body = ctx.request.body.type;
});
const root = new Router();
root.use('/v1', router.routes());
new Koa().use(root.routes());

// @file src/nest.ts
import { Body, CanActivate, Controller, ExecutionContext, Injectable, Post, UnauthorizedException, UseGuards } from '@nestjs/common';
import { createHmac } from 'node:crypto';

@Injectable()
class SignatureGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const req = context.switchToHttp().getRequest();
    return createHmac('sha256', process.env.S!).update(req.rawBody).digest('hex') === req.headers['x-shopify-hmac-sha256'];
  }
}

abstract class Signed {
  protected verify(body: string, given: string) {
    if (createHmac('sha1', process.env.S!).update(body).digest('hex') !== given) throw new UnauthorizedException();
  }
}

@Controller('webhooks')
export class Hooks extends Signed {
  @UseGuards(SignatureGuard)
  @Post('shopify')
// ^^^^^^^^^^^^^^^ webhook nest POST /webhooks/shopify shopify verification=present
  shopify(@Body() body: { id: string }) {
    return body.id;
  }

  @Post('based')
// ^^^^^^^^^^^^^ webhook nest POST /webhooks/based null verification=present
  based(@Body() body: string) {
    this.verify(body, 'x');
  }

  @Post('open')
// ^^^^^^^^^^^^ webhook nest POST /webhooks/open null verification=absent
  open(@Body() body: { type: string }) {
    return body.type;
  }
}

// @file src/routes/webhooks/resend/+server.ts
import { error, json } from '@sveltejs/kit';
import { Webhook } from 'svix';
export const POST = async ({ request }) => {
//           ^^^^ webhook sveltekit POST /webhooks/resend resend verification=present
  try {
    new Webhook('s').verify(await request.text(), Object.fromEntries(request.headers));
  } catch {
    error(400, 'bad signature');
  }
  return json({});
};

// @file app/routes/webhooks.stripe.tsx
export const action = async ({ request }: { request: Request }) => {
//           ^^^^^^ webhook remix POST /webhooks/stripe stripe verification=absent
  const event = await request.json();
  return Response.json({ type: event.type });
};

// @file server/api/webhooks/github.post.ts
import { createHmac, timingSafeEqual } from 'node:crypto';
export default defineEventHandler(async (event) => {
//             ^ webhook h3 POST /api/webhooks/github github verification=present
  const body = await readRawBody(event);
  const mac = createHmac('sha256', process.env.S!).update(body!).digest('hex');
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(getHeader(event, 'x-hub-signature-256')!))) throw createError({ statusCode: 401 });
  return 'ok';
});

// @file src/pages/webhooks/mux.ts
import type { APIRoute } from 'astro';
export const POST: APIRoute = async ({ request }) => new Response((await request.json()).type);
//           ^^^^ webhook astro POST /webhooks/mux mux verification=absent

// @file src/lambda-webhook.ts
import type { APIGatewayProxyHandler } from 'aws-lambda';
import Stripe from 'stripe';
const stripe = new Stripe('k');
export const handler: APIGatewayProxyHandler = async (event) => {
//           ^^^^^^^ webhook lambda ALL null stripe verification=present
  const sent = stripe.webhooks.constructEvent(event.body!, event.headers['stripe-signature']!, 's');
  return { statusCode: 200, body: sent.type };
};

// @file src/worker.ts
export default {
//             ^ webhook workers ALL null stripe verification=unknown
  async fetch(request: Request, env: { SECRET: string }) {
    const body = await request.text();
    await verifyElsewhere(body, request.headers.get('stripe-signature'), env.SECRET);
    return new Response(JSON.parse(body).type);
  },
};
