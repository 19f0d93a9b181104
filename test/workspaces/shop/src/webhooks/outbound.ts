import { createHmac } from 'node:crypto';
import type { WebhookEndpoint } from '@prisma/client';
import { prisma } from '../db.js';

export interface ShopEvent {
  type: 'order.paid' | 'order.shipped' | 'order.refunded';
  orderId: string;
}

function sign(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

async function deliver(endpoint: WebhookEndpoint, event: ShopEvent): Promise<void> {
  const body = JSON.stringify(event);
  const response = await fetch(endpoint.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shop-signature': sign(body, endpoint.secret) },
    body,
  });
  await prisma.webhookDelivery.create({
    data: { endpointId: endpoint.id, event: event.type, status: response.status },
  });
}

/** Tells everybody who subscribed. */
export async function broadcast(event: ShopEvent): Promise<void> {
  const endpoints = await prisma.webhookEndpoint.findMany({ where: { active: true } });
  await Promise.all(endpoints.map((endpoint) => deliver(endpoint, event)));
}
