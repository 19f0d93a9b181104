// @package @shopify/shopify-api 13.1.0
import { shopifyApi, type Session } from '@shopify/shopify-api';

const shopify = shopifyApi({ apiSecretKey: process.env.SHOPIFY_SECRET!, hostName: 'app.example.com' } as never);

class Graphql {
  request(query: string) {
    return query;
  }
}

export async function load(session: Session, rawBody: string) {
  const client = new shopify.clients.Graphql({ session });
  const shop = await client.request('{ shop { name } }');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http shopify request unknown timeout=absent retry=absent
  const bounded = await client.request('{ shop { name } }', { retries: 2, signal: AbortSignal.timeout(5000) });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http shopify request unknown timeout=5000 retry=3
  const rest = new shopify.clients.Rest({ session });
  const products = await rest.get({ path: 'products' });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http shopify get read timeout=absent retry=absent
  const valid = await shopify.webhooks.validate({ rawBody } as never);
  new Graphql().request('local');
  return { shop, bounded, products, valid };
}
