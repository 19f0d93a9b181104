// @package @apollo/client 4.3.8
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';

const client = new ApolloClient({ link: new HttpLink({ uri: process.env.GRAPHQL_URL }), cache: new InMemoryCache() });
const USER = gql`query user { user { name } }`;
const RENAME = gql`mutation rename($name: String!) { rename(name: $name) { name } }`;

export async function run(name: string) {
  const { data } = await client.query({ query: USER });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown query read timeout=absent retry=absent
  await client.mutate({ mutation: RENAME, variables: { name } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown mutate write timeout=absent retry=absent
  await client.query({ query: USER, context: { fetchOptions: { signal: AbortSignal.timeout(2500) } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown query read timeout=2500 retry=absent
  return data;
}

// not calls: the cache, fragments, a local class
client.readQuery({ query: USER });
client.writeQuery({ query: USER, data: {} });
const cache = new InMemoryCache();
cache.extract();
class Database { query(text: string) { return text; } }
new Database().query('select 1');
