import { randomBytes } from 'node:crypto';
import { createAccessProof, verifyAccess } from 'flags';
import { expect, it } from 'vitest';
import { probe } from '../../../shared/live/probe';
import { endpoint } from '../support/captures';
import { real, serve } from '../support/server';

it('Vercel flags discovery: a proof of the secret is needed, the secret itself is refused', async () => {
  const secret = randomBytes(32).toString('base64url');
  const { createFlagsDiscoveryEndpoint, flag, getProviderData } = await import('flags/next');
  const checkout = flag({
    key: 'new-checkout',
    description: 'New checkout flow',
    defaultValue: false,
    options: [
      { value: false, label: 'Off' },
      { value: true, label: 'On' },
    ],
    decide: () => true,
  });
  const discovery = createFlagsDiscoveryEndpoint(() => getProviderData({ checkout }), { secret });
  const { url } = await serve(async (req, res) => {
    const request = new Request(`http://localhost${req.url}`, {
      headers: { authorization: req.headers.authorization ?? '' },
    });
    const answer = await discovery(request as Parameters<typeof discovery>[0]);
    res.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  const proof = await createAccessProof(secret);
  expect(await verifyAccess(`Bearer ${proof}`, secret)).toBe(true);
  const look = (value: string) =>
    probe(
      endpoint({ url: `${url}/.well-known/vercel/flags`, headers: [['Authorization', 'Bearer ${secret:PROOF}']] }),
      { ...real, resolvers: { secret: () => value } },
    );

  expect(await look(secret)).toMatchObject({ status: 'unknown', problem: { kind: 'auth' } });
  const { reading } = await look(proof);
  expect(reading).toMatchObject({ format: 'vercel', flagCoverage: 'all' });
  expect(reading?.flags).toMatchObject([
    { key: 'new-checkout', enabled: null, value: false, variant: '2 options', description: 'New checkout flow' },
  ]);
});
