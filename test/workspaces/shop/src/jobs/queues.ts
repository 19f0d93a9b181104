import { Queue } from 'bullmq';
import { config } from '../config.js';
import type { ShopEvent } from '../webhooks/outbound.js';

export const connection = { url: config.redisUrl };

const receipts = new Queue<{ orderId: string }>('receipts', {
  connection,
  defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 2_000 }, removeOnComplete: true },
});

const shipments = new Queue<{ orderId: string }>('shipments', { connection });

const events = new Queue<ShopEvent>('events', { connection });

export async function enqueueReceipt(orderId: string): Promise<void> {
  await receipts.add('send', { orderId }, { jobId: `receipt-${orderId}` });
}

export async function enqueueShipment(orderId: string): Promise<void> {
  await shipments.add('book', { orderId });
}

export async function enqueueEvent(event: ShopEvent): Promise<void> {
  await events.add(event.type, event, { attempts: 8, backoff: { type: 'exponential', delay: 10_000 } });
}
