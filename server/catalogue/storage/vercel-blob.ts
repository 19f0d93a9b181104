import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, ExportSpec } from '../../model/catalogue';

const call = (effect: EffectSpec, options: string, more: Partial<CallSpec> = {}): ExportSpec => ({
  call: {
    effect,
    options: [
      { path: `${options}.abortSignal`, sets: 'signal', scope: 'total', covers: 'total' },
      { path: `${options}.token`, sets: 'secret' },
    ],
    ...more,
  },
});
const absolute = { idempotent: true } as const;

/** Vercel Blob: functions, no client. */
export default defineSdk({
  id: 'vercel-blob',
  packages: ['@vercel/blob', '@vercel/blob/client'],
  npm: '@vercel/blob',
  kind: 'storage',
  dependency: 'vercel-blob',
  party: 'third',
  exports: {
    put: call('write', '$2', absolute),
    putImage: call('write', '$2', absolute),
    putFromUrl: call('write', '$2', absolute),
    upload: call('write', '$2', absolute),
    del: call('write', '$1', absolute),
    copy: call('write', '$2', absolute),
    rename: call('write', '$2'),
    head: call('read', '$1'),
    get: call('read', '$1'),
    list: call('read', '$0'),
    createFolder: call('write', '$1', absolute),
    createMultipartUpload: call('write', '$1'),
    uploadPart: call('write', '$2', absolute),
    completeMultipartUpload: call('write', '$2'),
    issueSignedToken: call('write', '$0'),
    createMultipartUploader: { call: { effect: 'write', returns: 'uploader' } },
  },
  types: {
    uploader: {
      members: { uploadPart: { call: { effect: 'write', idempotent: true } }, complete: { call: { effect: 'write' } } },
    },
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 11,
        backoff: 'exponential',
        jitter: true,
        baseMs: 1000,
        repeats: 'all',
        on: ['5xx', 'network'],
      },
      note: 'VERCEL_BLOB_RETRIES changes the 10 repeats; they wait 1, 2, 4 … 512 s, up to twice that',
    },
  ],
  hints: ['pass `abortSignal: AbortSignal.timeout(ms)`: it bounds all eleven tries', 'never wrap in a retry'],
  sources: [
    {
      fact: 'retry',
      from: '@vercel/blob@2.8.0/dist/chunk-*.js: getRetries 10, async-retry; measured: VERCEL_BLOB_RETRIES=1 → 2 requests for put and del on 5xx; head on 500 → 3 requests in 8 s and going on',
    },
    { fact: 'timeout', from: 'measured: put against a silent server still pending after 3 s' },
    { fact: 'calls', from: '@vercel/blob@2.8.0/dist/index.d.ts and client.d.ts' },
  ],
});
