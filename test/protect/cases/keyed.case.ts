// @package axios 1.21.1
// @package stripe 19.1.0
import axios from 'axios';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_KEY!);

export async function pay(order: { id: string }, body: string) {
  await fetch('https://api.example.com/pay', { method: 'POST', body, headers: { 'idempotency-key': order.id } });
//      ^ http api.example.com fetch write repeatable=true
  await fetch('https://api.example.com/pay', { method: 'POST', body, headers: new Headers({ 'Idempotency-Key': order.id }) });
//      ^ http api.example.com fetch write repeatable=true
  await fetch('https://api.example.com/pay', { method: 'POST', body, headers: { accept: '*/*' } });
//      ^ http api.example.com fetch write repeatable=false
  await axios.post('https://api.example.com/pay', body, { headers: { 'IDEMPOTENCY-KEY': order.id } });
//      ^ http api.example.com post write repeatable=true
  await stripe.refunds.create({ charge: 'x' }, { idempotencyKey: `refund-${order.id}` });
//      ^ http stripe refunds.create write repeatable=true
}
