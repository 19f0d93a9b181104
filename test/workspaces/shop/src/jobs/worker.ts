import { Worker } from 'bullmq';
import { Resend } from 'resend';
import { config } from '../config.js';
import { prisma } from '../db.js';
import { bookShipment } from '../shipping/carrier.js';
import { broadcast, type ShopEvent } from '../webhooks/outbound.js';
import { connection, enqueueEvent } from './queues.js';

const resend = new Resend(config.resendKey);

const receiptWorker = new Worker<{ orderId: string }>(
  'receipts',
  async (job) => {
    const order = await prisma.order.findUniqueOrThrow({ where: { id: job.data.orderId } });
    const { error } = await resend.emails.send(
      {
        from: 'Corner Shop <orders@corner-shop.example>',
        to: order.email,
        subject: `Your order ${order.id}`,
        text: `Thank you! We received ${(order.totalCents / 100).toFixed(2)} EUR.`,
      },
      { idempotencyKey: `receipt-${order.id}` },
    );
    if (error) throw new Error(`receipt for ${order.id}: ${error.message}`);
  },
  { connection, concurrency: 5 },
);

const shipmentWorker = new Worker<{ orderId: string }>(
  'shipments',
  async (job) => {
    const order = await prisma.order.findUniqueOrThrow({ where: { id: job.data.orderId } });
    const trackingNumber = await bookShipment(order);
    await prisma.order.update({ where: { id: order.id }, data: { status: 'SHIPPED', trackingNumber } });
    await enqueueEvent({ type: 'order.shipped', orderId: order.id });
  },
  { connection },
);

const eventWorker = new Worker<ShopEvent>('events', (job) => broadcast(job.data), { connection });

process.on('SIGTERM', async () => {
  await Promise.all([receiptWorker.close(), shipmentWorker.close(), eventWorker.close()]);
  await prisma.$disconnect();
});
