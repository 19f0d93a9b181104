import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { resources } from '../_paths';

const instance = { is: 'clerk', makes: 'clerk', type: 'clerk' } as const;

/** Clerk's Backend API. Checking a session token is local once the keys are cached. */
export default defineSdk({
  id: 'clerk-backend',
  packages: [
    '@clerk/backend',
    '@clerk/nextjs/server',
    '@clerk/nextjs/api',
    '@clerk/nextjs',
    '@clerk/clerk-sdk-node',
    '@clerk/express',
    '@clerk/fastify',
    '@clerk/remix/api.server',
    '@clerk/react-router/api.server',
    '@clerk/tanstack-react-start/server',
    '@clerk/astro/server',
    '@clerk/nuxt/server',
    'svelte-clerk/server',
  ],
  npm: '@clerk/backend',
  kind: 'http',
  dependency: 'clerk',
  party: 'third',
  exports: {
    createClerkClient: { makes: 'clerk' },
    Clerk: { makes: 'clerk', new: 'clerk' },
    clerkClient: instance,
    users: { is: 'users' },
    currentUser: { call: { effect: 'read' } },
    ClerkClient: { type: 'clerk' },
  },
  types: {
    clerk: {
      names: ['ClerkClient'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...resources(
          'get* list* verify* retrieve',
          'update* delete* revoke* ban* unban* lock* unlock* disable* set* unset* remove*',
        ),
        ...calls(
          'users.createUser organizations.createOrganization invitations.createInvitation sessions.createSession',
          { effect: 'write' },
        ),
        ...none('authenticateRequest debugRequestState toAuth telemetry.*'),
      },
    },
    users: { members: resources('get*', 'update* delete* ban* unban* lock* unlock* disable*') },
  },
  optionSets: {
    client: [
      { path: '$0.secretKey', sets: 'secret' },
      { path: '$0.apiUrl', sets: 'baseUrl' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'only fetching the signing keys is repeated' }],
  hints: ['read what the session claims carry before asking the Backend API: it is limited per application'],
  sources: [
    { fact: 'timeout', from: '@clerk/backend@2.33.8/dist/index.js: runtime.fetch without a signal (read, not run)' },
    { fact: 'retry', from: '@clerk/backend@2.33.8/dist/index.js: retry only around fetchJWKS' },
    { fact: 'calls', from: '@clerk/backend@2.33.8/dist/api/factory.d.ts' },
  ],
});
