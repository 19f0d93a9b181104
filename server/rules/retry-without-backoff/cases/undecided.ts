// @package stripe 19.1.0
import Stripe from 'stripe';

const stripe = new Stripe('');

// tries another name after a conflict: an outage is not repeated, as far as can be seen
export async function create(code: string) {
  for (let attempt = 0, current = code; attempt < 3; attempt++) {
    try {
      return await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon: 'a' }, code: current });
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('already exists')) throw error;
      current = `${current}${attempt}`;
    }
  }
  throw new Error('no free code');
}
