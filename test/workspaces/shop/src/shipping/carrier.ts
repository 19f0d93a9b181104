import type { Order } from '@prisma/client';
import axios from 'axios';
import { config } from '../config.js';
import { withRetry } from '../lib/retry.js';

const carrier = axios.create({
  baseURL: config.carrier.baseUrl,
  headers: { authorization: `Bearer ${config.carrier.token}` },
});

export interface Rate {
  service: string;
  cents: number;
  days: number;
}

export async function getRates(country: string, grams: number): Promise<Rate[]> {
  const response = await withRetry(() => carrier.get<Rate[]>('/rates', { params: { country, grams } }));
  return response.data;
}

export async function bookShipment(order: Order): Promise<string> {
  const response = await carrier.post<{ trackingNumber: string }>('/shipments', {
    reference: order.id,
    email: order.email,
    country: order.country,
  });
  return response.data.trackingNumber;
}

export async function cancelShipment(trackingNumber: string): Promise<void> {
  await carrier.delete(`/shipments/${trackingNumber}`, { timeout: 5_000 });
}

/** The carrier's tracking service drops connections now and then; the next try usually works. */
export async function trackingStatus(trackingNumber: string): Promise<string> {
  for (;;) {
    try {
      const response = await fetch(`${config.carrier.baseUrl}/tracking/${trackingNumber}`);
      const body = (await response.json()) as { status: string };
      return body.status;
    } catch (error) {
      console.warn('tracking failed, trying again', trackingNumber, error);
    }
  }
}
