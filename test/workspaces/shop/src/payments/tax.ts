import CircuitBreaker from 'opossum';
import { config } from '../config.js';

interface TaxQuote {
  taxCents: number;
}

async function requestQuote(country: string, cents: number): Promise<TaxQuote> {
  const response = await fetch(`${config.tax.url}?country=${country}&amount=${cents}`, {
    signal: AbortSignal.timeout(config.tax.timeoutMs),
  });
  if (!response.ok) throw new Error(`tax service: HTTP ${response.status}`);
  return (await response.json()) as TaxQuote;
}

export async function taxFor(country: string, cents: number): Promise<number> {
  const breaker = new CircuitBreaker(requestQuote, { errorThresholdPercentage: 50, resetTimeout: 30_000 });
  const quote = await breaker.fire(country, cents);
  return quote.taxCents;
}
