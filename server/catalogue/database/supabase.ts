import { defineSdk } from '../../model/catalogue';
import type { CallSpec, TypeSpec } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';

/** A PostgREST chain: runs at each await and resolves with `{ data, error }` until `.throwOnError()`. */
function chain(name: string, call: CallSpec): Record<string, TypeSpec> {
  const of = (self: string, thrown: boolean): TypeSpec => ({
    names: self === 'Select' ? ['PostgrestFilterBuilder', 'PostgrestTransformBuilder', 'PostgrestBuilder'] : [],
    thenable: { ...call, lazy: 'rerun', ...(thrown ? {} : { errorsAsValues: true }) },
    members: {
      ...makes('throwOnError', `${name}Throwing`),
      ...makes('abortSignal', self, 'abortSignal'),
      ...makes('retry', self, 'retry'),
      ...none('toString url headers method body'),
    },
  });
  return { [name]: of(name, false), [`${name}Throwing`]: of(`${name}Throwing`, true) };
}

/** Auth, storage and functions resolve with `{ data, error }` too, and repeat nothing. */
const plain = { errorsAsValues: true, retry: null } as const;
const read = { ...plain, effect: 'read' } as const;
const write = { ...plain, effect: 'write' } as const;
const repeatable = { ...write, idempotent: true } as const;

const factory = { makes: 'Client', optionSet: 'client' } as const;
const helper = { makes: 'Client', optionSet: 'helper' } as const;

/** Supabase: PostgREST, auth, storage, functions, realtime. */
export default defineSdk({
  id: 'supabase',
  packages: [
    '@supabase/supabase-js',
    '@supabase/ssr',
    '@supabase/auth-helpers-nextjs',
    '@supabase/auth-helpers-react',
    '@supabase/auth-helpers-remix',
    '@supabase/auth-helpers-sveltekit',
    '@supabase/postgrest-js',
  ],
  kind: 'database',
  dependency: 'supabase',
  exports: {
    createClient: factory,
    createServerClient: factory,
    createBrowserClient: factory,
    SupabaseClient: { new: 'Client', optionSet: 'client' },
    PostgrestClient: { new: 'Client' },
    createServerComponentClient: helper,
    createRouteHandlerClient: helper,
    createServerActionClient: helper,
    createMiddlewareClient: helper,
    createClientComponentClient: helper,
    createPagesBrowserClient: helper,
    createPagesServerClient: helper,
    createBrowserSupabaseClient: helper,
    createServerSupabaseClient: helper,
    createMiddlewareSupabaseClient: helper,
    useSupabaseClient: { makes: 'Client' },
  },
  types: {
    Client: {
      names: ['SupabaseClient'],
      owns: 'none',
      members: {
        ...makes('from', 'Table'),
        ...makes('schema', 'Client'),
        ...makes('rpc', 'Rpc'),
        ...makes('channel', 'Channel'),
        ...is('auth', 'Auth'),
        ...is('storage', 'Storage'),
        ...is('functions', 'Functions'),
        ...is('realtime', 'Realtime'),
        ...none('removeChannel removeAllChannels getChannels'),
      },
    },
    Table: {
      names: ['PostgrestQueryBuilder'],
      builder: true,
      members: {
        ...makes('select', 'Select'),
        ...makes('insert', 'Insert'),
        ...makes('upsert update delete', 'Repeatable'),
      },
    },
    ...chain('Select', { effect: 'read' }),
    ...chain('Insert', { effect: 'write' }),
    ...chain('Repeatable', { effect: 'write', idempotent: true }),
    // a POST, never repeated
    ...chain('Rpc', { effect: 'unknown', retry: null }),
    Auth: {
      kind: 'http',
      names: ['SupabaseAuthClient', 'GoTrueClient', 'AuthClient'],
      members: {
        ...calls('getUser getSession getClaims getUserIdentities initialize', read),
        ...calls(
          'signUp signInWithPassword signInWithOtp signInWithIdToken signInWithSSO signInAnonymously signInWithWeb3 signInWithPasskey registerPasskey signIn exchangeCodeForSession verifyOtp ' +
            'refreshSession reauthenticate resend resetPasswordForEmail linkIdentity unlinkIdentity',
          write,
        ),
        ...calls('signOut updateUser setSession', repeatable),
        ...calls('admin.listUsers admin.getUserById', read),
        ...calls('admin.createUser admin.inviteUserByEmail admin.generateLink', write),
        ...calls('admin.updateUserById admin.deleteUser admin.signOut', repeatable),
        ...calls('admin.mfa.* admin.oauth.* mfa.* oauth.* passkey.*', { ...plain, effect: 'unknown' }),
        // builds a URL, in the browser it navigates
        ...none('signInWithOAuth onAuthStateChange startAutoRefresh stopAutoRefresh dispose isThrowOnErrorEnabled'),
      },
    },
    Storage: {
      kind: 'storage',
      names: ['StorageClient'],
      members: {
        ...makes('from', 'Bucket'),
        ...calls('listBuckets getBucket', read),
        ...calls('createBucket', write),
        ...calls('updateBucket emptyBucket deleteBucket', repeatable),
      },
    },
    Bucket: {
      kind: 'storage',
      names: ['StorageFileApi'],
      builder: true,
      members: {
        ...calls('download list listV2 info exists', read),
        ...calls('upload uploadToSignedUrl move copy', write),
        // signed by the server: a request each
        ...calls('update remove createSignedUrl createSignedUrls createSignedUploadUrl purgeCache', repeatable),
        ...none('getPublicUrl toBase64 encodeMetadata throwOnError setHeader'),
      },
    },
    Functions: {
      kind: 'http',
      names: ['FunctionsClient'],
      members: {
        ...calls('invoke', {
          ...plain,
          effect: { http: '$1.method', default: 'POST' },
          options: [
            { path: '$1.timeout', sets: 'timeout', covers: 'headers' },
            { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
          ],
        }),
        ...none('setAuth'),
      },
    },
    Realtime: {
      kind: 'websocket',
      members: {
        ...makes('channel', 'Channel'),
        ...calls('connect', { effect: 'unknown', longLived: true, notPromise: true, retry: null }),
        ...none('disconnect setAuth on'),
      },
    },
    Channel: {
      kind: 'websocket',
      names: ['RealtimeChannel'],
      members: {
        ...calls('subscribe', { effect: 'read', longLived: true, notPromise: true, retry: null }),
        ...calls('send track untrack httpSend', { effect: 'write', retry: null }),
        ...makes('on', 'Channel'),
        ...none('unsubscribe presenceState teardown'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$2.db.timeout', sets: 'timeout', covers: 'headers' },
      { path: '$2.db.retry', sets: 'retrySwitch' },
      { path: '$2.global.fetch', sets: 'fetch' },
      { path: '$2.realtime.timeout', sets: 'timeout', inert: 'bounds realtime pushes only' },
      { path: '$1', sets: 'secret' },
    ],
    helper: [
      { path: '$1.options.db.timeout', sets: 'timeout', covers: 'headers' },
      { path: '$1.options.db.retry', sets: 'retrySwitch' },
      { path: '$1.options.global.fetch', sets: 'fetch' },
      { path: '$0.options.global.fetch', sets: 'fetch' },
      { path: '$1.supabaseKey', sets: 'secret' },
    ],
    abortSignal: [{ path: '$0', sets: 'signal', scope: 'total', covers: 'total' }],
    retry: [{ path: '$0', sets: 'retrySwitch' }],
  },
  defaults: [
    {
      versions: '>=2.105.0',
      timeout: null,
      retry: {
        attempts: 4,
        backoff: 'exponential',
        jitter: false,
        baseMs: 1000,
        capMs: 30_000,
        repeats: 'reads',
        on: [503, 520, 'network errors'],
        honoursRetryAfter: true,
      },
      note: 'PostgREST GET, HEAD and OPTIONS only; 500 and 429 are not repeated; auth, storage and functions repeat nothing',
    },
    { versions: '<=2.100.0', timeout: null, retry: null },
  ],
  party: 'own',
  hints: [
    'Failures are values: a retry wrapper sees nothing until .throwOnError(); look at result.error.',
    'Bound calls with .abortSignal(AbortSignal.timeout(ms)), db: { timeout } or a global.fetch of your own; functions.invoke takes timeout and signal.',
    'Turn the built-in retry off (db: { retry: false }) before adding one.',
  ],
  sources: [
    {
      fact: 'retry.default',
      from: '@supabase/postgrest-js@2.119/dist/index.cjs: DEFAULT_MAX_RETRIES, RETRYABLE_STATUS_CODES, executeWithRetry; measured: select on 503, 520 and reset 4 requests in 7.1 s, insert 1, 500 and 429 1',
    },
    {
      fact: 'retry.default <=2.100',
      from: 'postgrest-js up to 2.100: none in source; measured on supabase-js 2.45: 1 request',
    },
    {
      fact: 'timeout.default',
      from: 'measured: select on a silent server pending after 5 s; @supabase/supabase-js@2.119.0/dist/index.d.mts: db.timeout, db.retry',
    },
    { fact: 'errorsAsValues', from: 'measured: resolves with { data: null, error } on HTTP and network errors' },
    { fact: 'lazy', from: 'measured: 0, 1, 2 requests for two awaits of one builder' },
    {
      fact: 'db.timeout',
      from: 'postgrest-js@2.109.0/dist/index.mjs: the timer is cleared when fetch resolves, before the body is read',
    },
    { fact: 'functions.invoke', from: '@supabase/functions-js/dist/main/FunctionsClient.js: timeout, signal' },
    {
      fact: 'calls',
      from: '@supabase/supabase-js@2.109.0, postgrest-js, storage-js, auth-js, functions-js, realtime-js: .d.ts; @supabase/ssr@0.12.7; auth-helpers-nextjs@0.15.0 re-exports ssr, helper names of 0.8.7 and 0.10.0; auth-helpers-react, -remix and -sveltekit not installed',
    },
  ],
});
