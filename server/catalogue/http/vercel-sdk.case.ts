// @package @vercel/sdk 1.28.35
import { Vercel } from '@vercel/sdk';

const vercel = new Vercel({ bearerToken: process.env.VERCEL_TOKEN });
const quick = new Vercel({ bearerToken: process.env.VERCEL_TOKEN, timeoutMs: 3000 });

class Cloud {
  deployments = { createDeployment: (d: unknown) => d };
}

export async function deploy(name: string) {
  const made = await vercel.deployments.createDeployment({ requestBody: { name } } as never);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http vercel deployments.createDeployment write timeout=absent retry=absent
  const list = await quick.deployments.getDeployments({});
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http vercel deployments.getDeployments read timeout=3000 retry=absent
  await vercel.projects.deleteProject({ idOrName: name });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http vercel projects.deleteProject write timeout=absent retry=absent
  new Cloud().deployments.createDeployment({});
  new Map([['a', 1]]).get('a');
  return { made, list };
}
