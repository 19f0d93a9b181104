import Fastify from 'fastify';
import { config } from './config.js';
import { prisma } from './db.js';
import { redis } from './lib/cache.js';
import { orderRoutes } from './routes/orders.js';
import { productRoutes } from './routes/products.js';
import { stripeConnectWebhook } from './webhooks/stripe-connect.js';
import { stripeWebhook } from './webhooks/stripe.js';

const app = Fastify({ logger: true });

await app.register(productRoutes);
await app.register(orderRoutes);
await app.register(stripeWebhook);
await app.register(stripeConnectWebhook);

app.get('/health', async () => {
  await prisma.$queryRaw`SELECT 1`;
  await redis.ping();
  return { status: 'ok' };
});

await app.listen({ port: config.port, host: '0.0.0.0' });
