// @package @clerk/backend 2.33.8
// @package @clerk/nextjs 6.39.8
import { createClerkClient } from '@clerk/backend';
import { auth, clerkClient, currentUser } from '@clerk/nextjs/server';

const clerk = createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY });
const users = new Map<string, string>();

class Users {
  getUser(id: string) {
    return users.get(id);
  }
}

export async function profile(id: string) {
  const { userId } = await auth();
  const user = await clerk.users.getUser(id);
//                   ^^^^^^^^^^^^^^^^^^^^^^^ http clerk users.getUser read timeout=absent retry=absent
  const client = await clerkClient();
  await client.users.updateUserMetadata(id, { publicMetadata: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http clerk users.updateUserMetadata write timeout=absent retry=absent
  await client.organizations.createOrganization({ name: 'a', createdBy: id });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http clerk organizations.createOrganization write timeout=absent retry=absent
  const me = await currentUser();
//                 ^^^^^^^^^^^^^ http clerk currentUser read timeout=absent retry=absent
  new Users().getUser(id);
  return { userId, user, me };
}
