import type { FlagSdk } from './_flag-sdk';

/** Vercel Edge Config read by key. A missing key is undefined; there is no default argument. */
const sdk: FlagSdk = {
  id: 'vercel-edge-config',
  service: 'vercel-edge-config',
  packages: ['@vercel/edge-config'],
  clients: [{ id: 'client', made: ['createClient.()'], types: ['EdgeConfigClient'] }],
  reads: [
    { names: 'get has', key: 0, default: null, context: null, defaultMayMiss: false },
    { names: 'getAll', key: 0, default: null, context: null, defaultMayMiss: false, many: true },
    { on: 'client', names: 'get has', key: 0, default: null, context: null, defaultMayMiss: false },
    { on: 'client', names: 'getAll', key: 0, default: null, context: null, defaultMayMiss: false, many: true },
  ],
  sources: ['@vercel/edge-config@1.5.1 exports: get, getAll, has, createClient'],
};

export default sdk;
