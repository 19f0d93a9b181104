import type { FastifyInstance } from 'fastify';
import { Resend } from 'resend';
import type Stripe from 'stripe';
import { config } from '../config.js';
import { prisma } from '../db.js';

const resend = new Resend(config.resendKey);

/** Events of the sellers' connected accounts. */
export async function stripeConnectWebhook(app: FastifyInstance): Promise<void> {
  app.post('/webhooks/stripe-connect', async (request) => {
    const event = request.body as Stripe.Event;

    if (event.type === 'account.updated') {
      const account = event.data.object;
      await prisma.seller.update({
        where: { stripeAccountId: account.id },
        data: { payoutsEnabled: account.payouts_enabled ?? false },
      });
      if (account.email && !account.payouts_enabled) {
        await resend.emails.send({
          from: 'Corner Shop <sellers@corner-shop.example>',
          to: account.email,
          subject: 'Stripe needs something from you',
          text: 'Your payouts are paused. Please open your Stripe dashboard.',
        });
      }
    }
    return { received: true };
  });
}
