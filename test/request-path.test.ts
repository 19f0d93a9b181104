/** Which functions run while a caller waits, and which only in scripts and jobs. */
import { describe, expect, it } from 'vitest';
import { sdks } from '../server/catalogue';
import { inProject, parseCase } from './harness/cases';
import { linkFolder } from './harness/webhook-cases';

const project = `
// @file app/api/users/route.ts
import { listUsers } from '../../../lib/users';
export async function GET() {
  return Response.json(await listUsers());
}
// @file app/actions.ts
'use server';
import { saveUser } from '../lib/users';
export async function save() {
  await saveUser();
}
// @file server/router.ts
import { initTRPC } from '@trpc/server';
import { procedureHelper } from '../lib/users';
const t = initTRPC.create();
export const router = t.router({ me: t.procedure.query(async () => procedureHelper()) });
// @file worker.ts
import { Worker } from 'bullmq';
import { onlyInJobs } from './lib/users';
new Worker('mail', async () => onlyInJobs());
// @file scripts/backfill.ts
import { onlyInScripts } from '../lib/users';
void onlyInScripts();
// @file lib/users.ts
export const listUsers = async () => query('list');
export const saveUser = async () => query('save');
export const procedureHelper = async () => query('me');
export const onlyInJobs = async () => 1;
export const onlyInScripts = async () => 2;
export const nobodyCalls = async () => 3;
function query(text: string) {
  return text;
}
`;

describe('request path', () => {
  it('follows routes, actions, procedures, jobs and scripts', async () => {
    const states = await inProject(parseCase(project.trim(), 'src/none.ts'), (root) => {
      const { facts, view } = linkFolder(root, sdks);
      const users = view('lib/users.ts');
      const found: Record<string, string> = {};
      users?.facts.fns.forEach((fn, id) => {
        if (users && fn.name && id > 0) found[fn.name] = facts.requestPath(users, id);
      });
      return found;
    });
    expect(states).toEqual({
      listUsers: 'present',
      saveUser: 'present',
      procedureHelper: 'present',
      query: 'present',
      onlyInJobs: 'absent',
      onlyInScripts: 'absent',
      nobodyCalls: 'unknown',
    });
  });
});
