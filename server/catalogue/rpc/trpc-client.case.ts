// @package @trpc/client 11.25.2
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { AppRouter } from './router';

const trpc = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: process.env.TRPC_URL ?? '' })] });

export async function run(id: string) {
  const user = await trpc.user.byId.query(id);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^ rpc unknown user.byId.query read timeout=absent retry=absent
  await trpc.user.rename.mutate({ id, name: 'a' }, { signal: AbortSignal.timeout(3000) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rpc unknown user.rename.mutate write timeout=3000 retry=absent
  return user;
}

// not calls: links, a local object
httpBatchLink({ url: '/trpc' });
const local = { user: { byId: { query: (id: string) => id } } };
local.user.byId.query('a');
class Procedure { mutate(value: string) { return value; } }
new Procedure().mutate('a');
