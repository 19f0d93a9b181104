// @package stripe 19.1.0
// @package p-retry 6.2.1
import pRetry from 'p-retry';
import Stripe from 'stripe';

const stripe = new Stripe('', { maxNetworkRetries: 0 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function everything(id: string) {
  for (let attempt = 1; ; attempt++) {
  // <- retry-non-retryable: repeats `customers.retrieve` to stripe after any error
    try {
      return await stripe.customers.retrieve(id);
    } catch (error) {
      if (attempt === 3) throw error;
      await pause(Math.random() * 200 * 2 ** attempt);
    }
  }
}

export async function onlyWhatPasses(id: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await stripe.customers.retrieve(id);
    } catch (error) {
      const { statusCode = 500 } = error as { statusCode?: number };
      if (attempt === 3 || (statusCode >= 400 && statusCode < 500)) throw error;
      await pause(Math.random() * 200 * 2 ** attempt);
    }
  }
}

export const library = (id: string) => pRetry(() => stripe.customers.retrieve(id), { retries: 2 });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ retry-non-retryable: `p-retry`

export const chosen = (id: string) =>
  pRetry(() => stripe.customers.retrieve(id), { retries: 2, shouldRetry: (error) => !/invalid/.test(error.message) });

// a status that nobody turns into an error is not repeated
export const status = (url: string) => pRetry(() => fetch(url), { retries: 2 });

export const thrown = (url: string) =>
  pRetry(async () => {
  // <- retry-non-retryable: `fetch`
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response;
  });
