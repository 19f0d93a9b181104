// @package graphql-request 7.4.0
import { GraphQLClient, gql, request } from 'graphql-request';

const client = new GraphQLClient('https://api.example.com/graphql', { headers: { accept: 'application/json' } });
const query = gql`query user($id: ID!) { user(id: $id) { name } }`;

export async function run(id: string) {
  const user = await client.request(query, { id });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com request unknown timeout=absent retry=absent
  const other = await request('https://other.example.com/graphql', query, { id });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http other.example.com request unknown timeout=absent retry=absent
  await client.batchRequests([{ document: query, variables: { id } }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com batchRequests unknown timeout=absent retry=absent
  return [user, other];
}

// not calls: headers, a local client, a tag
client.setHeader('x-a', '1');
class LocalClient { request(document: string) { return document; } }
new LocalClient().request(query);
const table = { rawRequest: () => 1 };
table.rawRequest();
