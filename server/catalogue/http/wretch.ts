import { defineSdk } from '../../model/catalogue';
import type { EffectSpec, MemberSpec } from '../../model/catalogue';
import { makes, none } from '../_members';

const call = (effect: EffectSpec, urlArg: string, idempotent = false): MemberSpec => ({
  call: { effect, url: urlArg, returns: 'response', ...(idempotent ? { idempotent } : {}) },
});

/** wretch: an immutable request, sent by its verb; the rest of the chain reads the answer. */
export default defineSdk({
  id: 'wretch',
  packages: ['wretch', 'wretch/all'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { default: { makes: 'wretch' }, '*': { makes: 'wretch' } },
  types: {
    wretch: {
      names: ['Wretch'],
      optionSet: 'client',
      owns: 'none',
      members: {
        get: call('read', '$0'),
        head: call('read', '$0'),
        opts: call('read', '$0'),
        delete: call('write', '$0', true),
        post: call('write', '$1'),
        put: call('write', '$1', true),
        patch: call('write', '$1'),
        fetch: call({ http: '$0', default: 'GET' }, '$1'),
        ...makes('options', 'wretch', 'options'),
        ...makes('headers', 'wretch', 'headers'),
        ...makes('auth', 'wretch', 'auth'),
        ...makes(
          `url addon errorType polyfills accept content catcher catcherFallback defer resolve middlewares body json query formData formUrl
          signal customError`,
          'wretch',
        ),
      },
    },
    response: {
      names: ['WretchResponseChain'],
      members: {
        ...makes('setTimeout', 'response', 'setTimeout'),
        ...makes(
          `res json text blob formData arrayBuffer error badRequest unauthorized forbidden notFound timeout internalError fetchError
          onAbort progress perfs`,
          'response',
        ),
        ...none('controller'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0', sets: 'baseUrl' },
      { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
    ],
    options: [
      { path: '$0.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$0.timeout', sets: 'timeout', inert: 'handed to fetch, which has no timeout option' },
    ],
    headers: [
      { path: '$0.Idempotency-Key', sets: 'idempotencyKey' },
      { path: '$0.Authorization', sets: 'secret' },
    ],
    auth: [{ path: '$0', sets: 'secret' }],
    setTimeout: [{ path: '$0', sets: 'timeout', scope: 'total', covers: 'headers' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'the retry middleware is opt-in: up to 10 repeats of any method, 500 ms more each time',
    },
  ],
  hints: ['`.addon(AbortAddon())` and `.setTimeout(ms)` after the verb, or a signal in `options`'],
  sources: [
    { fact: 'calls', from: 'wretch@2.11.1/dist/types.d.ts: Wretch, WretchResponseChain' },
    { fact: 'timeout', from: 'wretch@2.11.1/dist/addons/abort.d.ts: setTimeout; none by default' },
    {
      fact: 'retry',
      from: 'wretch@2.11.1/dist/middlewares/retry.js: maxAttempts 10, delayTimer 500, no filter by method',
    },
  ],
});
