import type { Order } from '@prisma/client';
import Stripe from 'stripe';
import { config } from '../config.js';
import { withRetry } from '../lib/retry.js';

export const stripe = new Stripe(config.stripe.secretKey, { timeout: 10_000 });

export async function startCheckout(order: Order, returnUrl: string): Promise<string> {
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    client_reference_id: order.id,
    customer_email: order.email,
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'eur', unit_amount: order.totalCents, product_data: { name: `Order ${order.id}` } },
      },
    ],
    success_url: `${returnUrl}?order=${order.id}`,
    cancel_url: returnUrl,
  });
  if (!session.url) throw new Error(`checkout session ${session.id} has no URL`);
  return session.url;
}

/** Support triggers this by hand, sometimes while Stripe has problems. */
export async function refund(order: Order): Promise<Stripe.Refund> {
  const paymentIntent = order.paymentIntentId;
  if (!paymentIntent) throw new Error(`order ${order.id} was never paid`);
  return withRetry(() => stripe.refunds.create({ payment_intent: paymentIntent }));
}
