import type { FastifyInstance } from 'fastify';
import type Stripe from 'stripe';
import { config } from '../config.js';
import { prisma } from '../db.js';
import { enqueueReceipt, enqueueShipment } from '../jobs/queues.js';
import { stripe } from '../payments/stripe.js';

/** Payment events of our own Stripe account. */
export async function stripeWebhook(app: FastifyInstance): Promise<void> {
  // The signature covers the raw bytes.
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.post<{ Body: Buffer }>('/webhooks/stripe', async (request, reply) => {
    let event: Stripe.Event;
    try {
      const signature = String(request.headers['stripe-signature']);
      event = stripe.webhooks.constructEvent(request.body, signature, config.stripe.webhookSecret);
    } catch {
      return reply.code(400).send({ error: 'bad signature' });
    }

    const seen = await prisma.processedEvent.findUnique({ where: { id: event.id } });
    if (seen) return { received: true };

    if (event.type === 'checkout.session.completed') {
      const session = event.data.object;
      const order = await prisma.order.update({
        where: { id: session.client_reference_id ?? '' },
        data: { status: 'PAID', paymentIntentId: String(session.payment_intent) },
      });
      await enqueueReceipt(order.id);
      await enqueueShipment(order.id);
    }
    await prisma.processedEvent.create({ data: { id: event.id } });
    return { received: true };
  });
}
