import type { FlagSdk } from './_flag-sdk';

/** Vercel's flags SDK: `export const x = flag({ key: 'x', … })` declares, `await x()` reads. */
const sdk: FlagSdk = {
  id: 'vercel-flags',
  service: 'vercel',
  packages: ['flags/next', 'flags/sveltekit', '@vercel/flags/next', '@vercel/flags/sveltekit'],
  clients: [],
  reads: [],
  declares: [{ names: 'flag', key: '$0.key', default: '$0.defaultValue' }],
  sources: ['flags@4.3.1/next: flag; @vercel/flags is its former name'],
};

export default sdk;
