import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { all } from '../_paths';

const slower = { ms: 25_000, scope: 'attempt', covers: 'response' } as const;
const auth = (effect: 'read' | 'write', idempotent = false) =>
  ({
    effect,
    kind: 'http',
    dependency: 'firebase-auth',
    timeout: slower,
    ...(idempotent ? { idempotent } : {}),
  }) as const;

/** firebase-admin: Cloud Messaging and Authentication. Firestore has an entry of its own. */
export default defineSdk({
  id: 'firebase-messaging',
  packages: ['firebase-admin/messaging', 'firebase-admin/auth', 'firebase-admin'],
  npm: 'firebase-admin',
  kind: 'messaging',
  dependency: 'fcm',
  party: 'third',
  exports: {
    getMessaging: { makes: 'messaging' },
    messaging: { makes: 'messaging', members: { Messaging: { type: 'messaging' } } },
    Messaging: { type: 'messaging' },
    getAuth: { makes: 'auth' },
    auth: { makes: 'auth', members: { Auth: { type: 'auth' } } },
    Auth: { type: 'auth' },
  },
  types: {
    messaging: {
      owns: 'none',
      members: {
        ...calls(
          'send sendEach sendEachForMulticast sendMulticast sendAll sendToDevice sendToTopic sendToCondition sendToDeviceGroup',
          {
            effect: 'write',
          },
        ),
        ...calls('subscribeToTopic unsubscribeFromTopic', { effect: 'write', idempotent: true }),
        ...none('enableLegacyHttpTransport'),
      },
    },
    auth: {
      owns: 'none',
      kind: 'http',
      dependency: 'firebase-auth',
      members: {
        ...calls(
          'getUser getUserByEmail getUserByPhoneNumber getUserByProviderUid getUsers listUsers getProviderConfig listProviderConfigs',
          auth('read'),
        ),
        ...calls(
          `createUser importUsers createSessionCookie createProviderConfig generatePasswordResetLink generateEmailVerificationLink
          generateVerifyAndChangeEmailLink generateSignInWithEmailLink`,
          auth('write'),
        ),
        ...calls(
          'updateUser deleteUser deleteUsers setCustomUserClaims revokeRefreshTokens deleteProviderConfig updateProviderConfig',
          auth('write', true),
        ),
        ...all('tenantManager projectConfigManager', { makes: 'tenants' }),
        ...none('verifyIdToken verifySessionCookie createCustomToken'),
      },
    },
    tenants: {
      kind: 'http',
      dependency: 'firebase-auth',
      members: {
        authForTenant: { makes: 'auth' },
        ...calls('getTenant listTenants getProjectConfig', auth('read')),
        createTenant: { call: auth('write') },
        ...calls('updateTenant deleteTenant updateProjectConfig', auth('write', true)),
      },
    },
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 15_000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: 5,
        backoff: 'exponential',
        jitter: false,
        baseMs: 500,
        capMs: 60_000,
        repeats: 'all',
        on: [503, 'ECONNRESET', 'ETIMEDOUT'],
        honoursRetryAfter: true,
      },
      note: 'Authentication waits up to 25 s per attempt; checking an ID token is local once the keys are cached',
    },
  ],
  hints: [
    'no wrapper needed: five attempts of 15 s (messaging) or 25 s (auth)',
    'sendEach resolves with failures inside: look at failureCount',
  ],
  sources: [
    {
      fact: 'timeout',
      from: 'firebase-admin@13.10.0/lib/messaging/messaging-api-request-internal.js: FIREBASE_MESSAGING_TIMEOUT 15000; lib/auth/auth-api-request.js: FIREBASE_AUTH_TIMEOUT 25000 (read, not run)',
    },
    {
      fact: 'retry',
      from: 'firebase-admin@13.10.0/lib/utils/api-request.js: defaultRetryConfig maxRetries 4, 503, ECONNRESET, ETIMEDOUT',
    },
    { fact: 'calls', from: 'firebase-admin@13.10.0/lib/messaging/messaging.d.ts, lib/auth/base-auth.d.ts' },
  ],
});
