import type { FastifyInstance } from 'fastify';
import { prisma } from '../db.js';
import { enqueueEvent } from '../jobs/queues.js';
import { track } from '../lib/analytics.js';
import { refund, startCheckout } from '../payments/stripe.js';
import { taxFor } from '../payments/tax.js';
import { getRates, trackingStatus } from '../shipping/carrier.js';

interface NewOrder {
  email: string;
  country: string;
  returnUrl: string;
  items: { productId: string; quantity: number }[];
}

export async function orderRoutes(app: FastifyInstance): Promise<void> {
  app.post<{ Body: NewOrder }>('/orders', async (request) => {
    const { email, country, items, returnUrl } = request.body;

    const checkoutUrl = await prisma.$transaction(async (tx) => {
      let totalCents = 0;
      for (const { productId, quantity } of items) {
        const product = await tx.product.update({ where: { id: productId }, data: { stock: { decrement: quantity } } });
        if (product.stock < 0) throw new Error(`${product.name} is sold out`);
        totalCents += product.priceCents * quantity;
      }
      const taxCents = await taxFor(country, totalCents);
      const order = await tx.order.create({
        data: { email, country, totalCents: totalCents + taxCents, taxCents, items: { create: items } },
      });
      return startCheckout(order, returnUrl);
    });

    track('checkout started', { country, items: items.length });
    return { checkoutUrl };
  });

  app.get<{ Querystring: { country: string; grams: number } }>('/shipping-rates', (request) =>
    getRates(request.query.country, request.query.grams),
  );

  app.get<{ Params: { id: string } }>('/orders/:id', async (request) => {
    const order = await prisma.order.findUniqueOrThrow({ where: { id: request.params.id }, include: { items: true } });
    const shipment = order.trackingNumber ? await trackingStatus(order.trackingNumber) : null;
    return { ...order, shipment };
  });

  app.post<{ Params: { id: string } }>('/orders/:id/refund', async (request) => {
    const order = await prisma.order.findUniqueOrThrow({ where: { id: request.params.id } });
    await refund(order);
    await prisma.order.update({ where: { id: order.id }, data: { status: 'REFUNDED' } });
    await enqueueEvent({ type: 'order.refunded', orderId: order.id });
    return { refunded: true };
  });
}
