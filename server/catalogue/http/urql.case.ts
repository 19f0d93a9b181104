// @package @urql/core 6.0.3
import { createClient, fetchExchange, gql } from '@urql/core';

const client = createClient({ url: 'https://api.example.com/graphql', exchanges: [fetchExchange] });
const USER = gql`query user { user { name } }`;
const RENAME = gql`mutation rename($name: String!) { rename(name: $name) { name } }`;

export async function run(name: string) {
  const user = await client.query(USER, {}).toPromise();
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com query.toPromise read timeout=absent retry=absent
  const renamed = await client.mutation(RENAME, { name }, { fetchOptions: { signal: AbortSignal.timeout(1500) } }).toPromise();
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com mutation.toPromise write timeout=1500 retry=absent
  return user.error ?? renamed.error;
}

// not calls: the cache, a local class
client.readQuery(USER, {});
class Store { query(key: string) { return key; } mutation() { return 1; } }
const store = new Store();
store.query('a');
store.mutation();
