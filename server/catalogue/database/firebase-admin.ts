import { defineSdk } from '../../model/catalogue';
import type { CallSpec, RetryDefault } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';

/** gax repeats until 600 s are over, however many attempts that is. */
const bounded: RetryDefault = {
  attempts: null,
  backoff: 'exponential',
  jitter: false,
  baseMs: 100,
  capMs: 60_000,
  repeats: 'all',
  on: ['RESOURCE_EXHAUSTED', 'UNAVAILABLE'],
};
const slow = { ms: 300_000, scope: 'attempt', covers: 'response' } as const;
/** BatchGetDocuments and RunQuery: 300 s for an attempt. */
const read: CallSpec = { effect: 'read', timeout: slow };
const write: CallSpec = { effect: 'write' };
const repeatable: CallSpec = { effect: 'write', idempotent: true };

const firestore = {
  makes: 'Firestore',
  members: {
    Firestore: { type: 'Firestore' },
    Transaction: { type: 'Transaction' },
    WriteBatch: { type: 'Batch' },
    CollectionReference: { type: 'Collection' },
    DocumentReference: { type: 'Doc' },
    Query: { type: 'Query' },
  },
} as const;
const namespace = { firestore, initializeApp: { makes: 'App' }, app: { makes: 'App' } } as const;

/** Firestore, through firebase-admin or @google-cloud/firestore itself. */
export default defineSdk({
  id: 'firebase-admin',
  packages: ['firebase-admin', 'firebase-admin/firestore', '@google-cloud/firestore'],
  kind: 'database',
  dependency: 'firestore',
  exports: {
    ...namespace,
    default: { members: namespace },
    getFirestore: { makes: 'Firestore' },
    initializeFirestore: { makes: 'Firestore' },
    Firestore: { new: 'Firestore', type: 'Firestore' },
    CollectionReference: { type: 'Collection' },
    DocumentReference: { type: 'Doc' },
    Query: { type: 'Query' },
    Transaction: { type: 'Transaction' },
    WriteBatch: { type: 'Batch' },
  },
  types: {
    App: { members: { ...makes('firestore', 'Firestore'), ...none('delete') } },
    Firestore: {
      owns: 'http-agent',
      members: {
        ...makes('collection', 'Collection'),
        ...makes('collectionGroup', 'Query'),
        ...makes('doc', 'Doc'),
        ...makes('batch', 'Batch'),
        ...makes('bulkWriter', 'BulkWriter'),
        ...calls('getAll', read),
        ...calls('listCollections', { effect: 'read' }),
        ...calls('recursiveDelete', repeatable),
        ...none('runTransaction', { arg: 0, param: 0, type: 'Transaction', transaction: true }),
        ...none('settings terminate bundle pipeline'),
      },
    },
    Query: {
      builder: true,
      members: {
        ...calls('get explain', read),
        ...calls('stream explainStream', { ...read, streaming: true, notPromise: true, iterates: true }),
        ...makes('count aggregate', 'Aggregate'),
        ...none('onSnapshot isEqual'),
      },
    },
    Collection: {
      names: ['CollectionReference'],
      builder: true,
      members: {
        ...makes(
          'where orderBy limit limitToLast offset select startAt startAfter endBefore endAt findNearest',
          'Query',
        ),
        ...makes('withConverter', 'Collection'),
        ...makes('doc', 'Doc'),
        ...makes('count aggregate', 'Aggregate'),
        ...calls('add', write),
        ...calls('get explain', read),
        ...calls('listDocuments', { effect: 'read' }),
        ...calls('stream', { ...read, streaming: true, notPromise: true, iterates: true }),
        ...is('firestore', 'Firestore'),
        ...is('parent', 'Doc'),
        ...none('onSnapshot isEqual id path'),
      },
    },
    Doc: {
      names: ['DocumentReference'],
      members: {
        ...calls('get', read),
        ...calls('create', write),
        ...calls('set update delete', repeatable),
        ...calls('listCollections', { effect: 'read' }),
        ...makes('collection', 'Collection'),
        ...makes('withConverter', 'Doc'),
        ...is('parent', 'Collection'),
        ...is('firestore', 'Firestore'),
        ...none('onSnapshot isEqual id path'),
      },
    },
    Aggregate: { members: { ...calls('get explain', read), ...none('isEqual') } },
    Batch: { builder: true, members: calls('commit', write) },
    BulkWriter: {
      members: { ...calls('flush close', write), ...none('create set update delete onWriteResult onWriteError') },
    },
    // Writes of a transaction are sent when its function ends.
    Transaction: { builder: true, members: calls('get getAll', read) },
  },
  optionSets: {},
  defaults: [
    {
      versions: '*',
      timeout: { ms: 60_000, scope: 'attempt', covers: 'response' },
      retry: bounded,
      note: '600 s in all: an outage of Firestore can hold a request for 10 minutes; runTransaction makes 5 attempts',
    },
  ],
  party: 'own',
  hints: ['Do not add retries: add a total time limit around the call.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@google-cloud/firestore@7.11.6 and 8.7.1/build/src/v1/firestore_client_config.json: rpc timeouts 60000 (BatchGetDocuments, RunQuery 300000), total 600000',
    },
    {
      fact: 'retry.default',
      from: '@google-cloud/firestore@7.11.6/build/src/v1/firestore_client_config.json: retry_params, methods; backoff.js: MAX_RETRY_ATTEMPTS for streams',
    },
    {
      fact: 'runTransaction',
      from: '@google-cloud/firestore@7.11.6/build/src/index.js: DEFAULT_MAX_TRANSACTION_ATTEMPTS = 5',
    },
    {
      fact: 'calls',
      from: '@google-cloud/firestore@8.7.1/types/firestore.d.ts; firebase-admin@13.10.0/lib/firestore/index.d.ts',
    },
  ],
});
