import { remember } from './cache.js';

const RATES_URL = 'https://rates.fxboard.example/latest?base=EUR';

interface Rates {
  base: string;
  rates: Record<string, number>;
}

async function loadRates(): Promise<Rates> {
  const response = await fetch(RATES_URL, { signal: AbortSignal.timeout(3_000) });
  if (!response.ok) throw new Error(`exchange rates: HTTP ${response.status}`);
  return (await response.json()) as Rates;
}

export async function convert(cents: number, currency: string): Promise<number> {
  if (currency === 'EUR') return cents;
  const { rates } = await remember('rates:EUR', 3600, loadRates);
  const rate = rates[currency];
  if (rate === undefined) throw new Error(`no exchange rate for ${currency}`);
  return Math.round(cents * rate);
}
