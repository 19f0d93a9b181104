import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, OptionSpec, RetryDefault } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

/** Request options stand after ids and params: where depends on the method. */
const request = (...args: string[]): OptionSpec[] =>
  args.flatMap((arg): OptionSpec[] => [
    { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'response' },
    { path: `${arg}.maxNetworkRetries`, sets: 'retries' },
    { path: `${arg}.idempotencyKey`, sets: 'idempotencyKey' },
    { path: `${arg}.apiKey`, sets: 'secret' },
  ]);
const call = (effect: EffectSpec, args: readonly string[], more: Partial<CallSpec> = {}): CallSpec => ({
  effect,
  options: request(...args),
  ...more,
});
/** (params, options), (id, params?, options), (id, id, params?, options). */
const PARAMS = ['$1'];
const ID = ['$1', '$2'];
const IDS = ['$2', '$3'];

const retry = (attempts: number, capMs: number, honoursRetryAfter: boolean): RetryDefault => ({
  attempts,
  backoff: 'exponential',
  jitter: true,
  baseMs: 500,
  capMs,
  repeats: 'all',
  on: [409, '5xx', 'network', 'timeout'],
  honoursRetryAfter,
  autoIdempotencyKey: true,
});
const timeout = { ms: 80_000, scope: 'attempt', covers: 'response' } as const;

/** Stripe: nearly every method of every resource sends a request. */
export default defineSdk({
  id: 'stripe',
  packages: ['stripe', 'stripe/*'],
  npm: 'stripe',
  kind: 'http',
  dependency: 'stripe',
  party: 'third',
  exports: {
    default: { new: 'client', makes: 'client' },
    '*': { new: 'client', makes: 'client' },
    Stripe: { new: 'client', makes: 'client' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        '**': { call: call('write', ID) },
        ...calls('**.create **.requestDataProcessor', call('write', PARAMS)),
        ...calls(
          `**.createExternalAccount **.createPerson **.createSource **.createTaxId **.createReversal **.createRefund **.createFeature
          **.createBalanceTransaction **.createFundingInstructions **.createLoginLink **.addLines **.removeLines **.updateLines`,
          call('write', ['$2']),
        ),
        ...calls('**.list **.search **.retrieveCurrent **.retrieveUpcoming', call('read', PARAMS, { returns: 'page' })),
        ...calls('**.preview **.createPreview', call('read', PARAMS)),
        ...calls(
          `**.listLineItems **.listComputedUpfrontLineItems **.listAmountDetailsLineItems **.listBalanceTransactions
          **.listCashBalanceTransactions **.listCapabilities **.listExternalAccounts **.listFeatures **.listPaymentMethods **.listPersons
          **.listRefunds **.listReversals **.listSources **.listSourceTransactions **.listTaxIds **.listUpcomingLines
          **.listPreviewLineItems`,
          call('read', ['$2'], { returns: 'page' }),
        ),
        ...calls('**.retrieve **.retrieveCashBalance **.pdf', call('read', ID)),
        ...calls(
          `**.retrieveBalanceTransaction **.retrieveCapability **.retrieveCashBalanceTransaction **.retrieveExternalAccount
          **.retrieveFeature **.retrievePaymentMethod **.retrievePerson **.retrieveRefund **.retrieveReversal **.retrieveSource
          **.retrieveTaxId`,
          call('read', IDS),
        ),
        ...calls('**.update **.updateCashBalance', call('write', ['$2'], { idempotent: true })),
        ...calls('**.del **.deleteDiscount **.archive **.unarchive', call('write', ID, { idempotent: true })),
        ...calls(
          `**.updateCapability **.updatePerson **.updateExternalAccount **.updateSource **.updateRefund **.updateReversal
          **.updateBalanceTransaction **.updateLineItem`,
          call('write', ['$3'], { idempotent: true }),
        ),
        ...calls(
          '**.deleteExternalAccount **.deletePerson **.deleteSource **.deleteTaxId **.deleteFeature',
          call('write', IDS, { idempotent: true }),
        ),
        ...calls('rawRequest', { effect: { http: '$0', default: 'POST' }, options: request('$3') }),
        ...calls('oauth.token oauth.deauthorize', call('write', PARAMS)),
        ...none(
          `webhooks.** oauth.authorizeUrl errors.** on once off emit setAppInfo getApiField setApiField setHost
          setPort setProtocol setTimeout setClientId getClientId getConstant getMaxNetworkRetries parseThinEvent
          parseEventNotification parseEventNotificationAsync parseEventNotificationWithoutVerification parseSnapshotEvent
          withStripeContext toString notificationHandler notificationHandlerWithoutVerification`,
        ),
      },
    },
    // Pages that follow are fetched by the same expression.
    page: {
      names: ['ApiListPromise', 'ApiSearchResultPromise'],
      members: { ...makes('autoPagingToArray autoPagingEach', 'page') },
    },
  },
  optionSets: {
    client: [
      { path: '$1.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
      { path: '$1.maxNetworkRetries', sets: 'retries' },
      { path: '$1.httpAgent', sets: 'dispatcher' },
      { path: '$0', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '>=23',
      timeout,
      retry: retry(3, 5000, false),
      note: '429 is not repeated; maxNetworkRetries: 0 still repeats once after a closed connection',
    },
    { versions: '>=17', timeout, retry: retry(3, 5000, true), note: '429 is not repeated' },
    { versions: '>=13', timeout, retry: retry(2, 2000, true), note: '429 is not repeated' },
    { versions: '*', timeout, retry: null },
  ],
  hints: [
    'never wrap in a retry without passing `idempotencyKey`: every call makes a new key, so an outer retry may charge twice',
    'set `timeout` and `maxNetworkRetries` on the client: the default allows 3 × 80 s',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: 'stripe@23.1.0/cjs/stripe.core.js: DEFAULT_TIMEOUT 80000; measured: timeout 1000 on a silent server → 3 requests in 4.1 s',
    },
    {
      fact: 'retry.default',
      from: 'stripe@23.1.0/cjs/RequestSender.js: _shouldRetry, _getSleepTimeInMS; measured: 500, 409 and reset → 3 requests (23.1.0, 17.7.0), 2 (14.25.0), 429 → 1',
    },
    { fact: 'retry.versions', from: 'stripe CHANGELOG.md: 13.0.0 changed maxNetworkRetries from 0 to 1' },
    { fact: 'idempotencyKey', from: 'stripe@23.1.0/cjs/RequestSender.js: _defaultIdempotencyKey' },
    {
      fact: 'calls',
      from: 'stripe@23.1.0: methods of all resources listed at run time; cjs/lib.d.ts: RequestOptions, StripeConfig',
    },
  ],
});
