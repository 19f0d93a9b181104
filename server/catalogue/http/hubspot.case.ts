// @package @hubspot/api-client 13.5.0
import { Client } from '@hubspot/api-client';

const hubspot = new Client({ accessToken: process.env.HUBSPOT_TOKEN });
const patient = new Client({ accessToken: process.env.HUBSPOT_TOKEN, numberOfApiCallRetries: 3 });

class Book {
  crm = { contacts: { basicApi: { create: (c: unknown) => c } } };
}

export async function save(email: string) {
  const page = await hubspot.crm.contacts.basicApi.getPage(10);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http hubspot crm.contacts.basicApi.getPage read timeout=absent retry=absent
  await hubspot.crm.contacts.basicApi.create({ properties: { email }, associations: [] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http hubspot crm.contacts.basicApi.create write timeout=absent retry=absent
  const found = await patient.crm.deals.searchApi.doSearch({ limit: 1 });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http hubspot crm.deals.searchApi.doSearch read timeout=absent retry=3
  hubspot.setAccessToken('next');
  new Book().crm.contacts.basicApi.create({});
  return { page, found };
}
