import { defineSdk } from '../../model/catalogue';
import type { CallSpec, TypeSpec } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { mongoDefaults, mongoOptions, mongoSources, operationOptions } from './_mongo';
import mongodb from './mongodb';
import { connecting } from './_sql';

/** `mongoose.connect(uri, options)` sets up the connection that all models of `mongoose.model` share. */
const connect = { ...connecting, optionSet: 'client', configures: true };
const { Db, Collection, Cursor, ChangeStream, Bulk, Admin, Session } = mongodb.types;

/** A query runs when awaited or at `.exec()`; awaiting it twice throws. */
function query(self: string, call: CallSpec): TypeSpec {
  return {
    thenable: { ...call, lazy: 'memo' },
    members: {
      ...calls('exec', call),
      ...makes('lean', self === 'FindOne' ? 'Find' : self),
      ...makes('find countDocuments estimatedDocumentCount distinct', 'Find'),
      ...makes('findOne findById', 'FindOne'),
      ...makes('updateOne findOneAndUpdate findByIdAndUpdate findOneAndDelete findByIdAndDelete', 'Write'),
      ...makes('deleteOne replaceOne findOneAndReplace', 'Repeatable'),
      ...makes('updateMany', 'Once'),
      ...makes('deleteMany', 'OnceRepeatable'),
      ...makes('cursor', 'QueryCursor'),
      ...makes('maxTimeMS', self, 'value'),
      ...makes('setOptions', self, 'operation'),
      ...none(
        'getFilter getQuery getUpdate getOptions getPopulatedPaths projection selected cast toConstructor pre post get',
      ),
    },
  };
}

const once = { effect: 'write', retry: null } as const;

/** mongoose: models, documents and queries over the MongoDB driver. */
export default defineSdk({
  id: 'mongoose',
  packages: ['mongoose'],
  kind: 'database',
  dependency: 'mongodb',
  exports: {
    default: {
      is: 'Mongoose',
      members: {
        Mongoose: { new: 'Mongoose' },
        Model: { type: 'Model' },
        Document: { type: 'Document' },
        Connection: { type: 'Connection' },
        HydratedDocument: { type: 'Document' },
        ClientSession: { type: 'Session' },
        Query: { type: 'Find' },
      },
    },
    '*': { is: 'Mongoose' },
    Mongoose: { new: 'Mongoose' },
    connect: { call: connect },
    createConnection: { makes: 'Connection', optionSet: 'client' },
    connection: { is: 'Connection' },
    model: { makes: 'Model' },
    models: { is: 'Models' },
    startSession: { makes: 'Session' },
    Model: { type: 'Model' },
    Document: { type: 'Document' },
    HydratedDocument: { type: 'Document' },
    Connection: { type: 'Connection' },
    ClientSession: { type: 'Session' },
    Query: { type: 'Find' },
    Aggregate: { type: 'Aggregate' },
  },
  types: {
    Mongoose: {
      owns: 'pool',
      members: {
        ...calls('connect', connect),
        ...calls('syncIndexes', once),
        ...makes('createConnection', 'Connection', 'client'),
        ...is('connection', 'Connection'),
        ...makes('model', 'Model'),
        ...is('models', 'Models'),
        ...makes('startSession', 'Session'),
        ...none('disconnect set get plugin Schema Types deleteModel modelNames isValidObjectId'),
      },
    },
    Connection: {
      owns: 'pool',
      members: {
        ...calls('openUri', connect),
        ...calls('asPromise', connecting),
        ...calls('createCollection createCollections dropCollection dropDatabase syncIndexes', once),
        ...calls('bulkWrite', { effect: 'write' }),
        ...calls('listCollections listDatabases', { effect: 'read' }),
        ...makes('model', 'Model'),
        ...is('models', 'Models'),
        ...makes('collection', 'Collection'),
        ...is('db', 'Db'),
        ...makes('useDb', 'Connection'),
        ...makes('aggregate', 'Aggregate'),
        ...makes('startSession', 'Session'),
        ...makes('watch', 'ChangeStream'),
        ...none('transaction withSession', { arg: 0, param: 0, type: 'Session', transaction: true }),
        ...none('close destroy on once off set get plugin readyState host name modelNames deleteModel'),
      },
    },
    Models: { members: is('*', 'Model') },
    Model: {
      members: {
        ...makes('new', 'Document'),
        ...makes('find where countDocuments estimatedDocumentCount count distinct exists $where', 'Find', 'operation'),
        ...makes('findOne findById', 'FindOne', 'operation'),
        ...makes(
          'updateOne findOneAndUpdate findByIdAndUpdate findOneAndDelete findByIdAndDelete findOneAndRemove findByIdAndRemove',
          'Write',
          'operation',
        ),
        ...makes('deleteOne replaceOne findOneAndReplace', 'Repeatable', 'operation'),
        ...makes('updateMany update', 'Once', 'operation'),
        ...makes('deleteMany remove', 'OnceRepeatable', 'operation'),
        ...makes('aggregate', 'Aggregate'),
        ...makes('discriminator useConnection', 'Model'),
        ...makes('startSession', 'Session'),
        ...makes('watch', 'ChangeStream'),
        ...is('collection', 'Collection'),
        ...is('db', 'Connection'),
        ...calls('create', { effect: 'write', returns: 'Document' }),
        ...calls('insertMany insertOne bulkWrite bulkSave', { effect: 'write', optionSet: 'operation' }),
        ...calls('populate findAndCount listIndexes diffIndexes listSearchIndexes', { effect: 'read' }),
        ...calls(
          'createCollection createIndexes ensureIndexes syncIndexes cleanIndexes createSearchIndex createSearchIndexes updateSearchIndex dropSearchIndex',
          { ...once, idempotent: true },
        ),
        ...none(
          'hydrate castObject applyDefaults applyVirtuals applyTimestamps translateAliases validate init recompileSchema on schema modelName',
        ),
      },
    },
    Document: {
      members: {
        ...calls('save', { effect: 'write', optionSet: 'operation' }),
        ...calls('remove', { effect: 'write', idempotent: true }),
        ...calls('populate execPopulate', { effect: 'read' }),
        ...makes('deleteOne replaceOne', 'Repeatable'),
        ...makes('updateOne update', 'Write'),
        ...none(
          'set get toObject toJSON validate validateSync isModified markModified depopulate equals increment init overwrite modifiedPaths',
        ),
      },
    },
    Find: query('Find', { effect: 'read' }),
    FindOne: query('FindOne', { effect: 'read', returns: 'Document' }),
    Write: query('Write', { effect: 'write', returns: 'Document' }),
    Repeatable: query('Repeatable', { effect: 'write', idempotent: true }),
    Once: query('Once', once),
    OnceRepeatable: query('OnceRepeatable', { ...once, idempotent: true }),
    Aggregate: {
      thenable: { effect: 'read', lazy: 'memo' },
      members: {
        ...calls('exec explain', { effect: 'read' }),
        ...makes('cursor', 'QueryCursor'),
        option: { makes: 'Aggregate', optionSet: 'operation' },
        ...none('pipeline pipelineForUnionWith'),
      },
    },
    QueryCursor: {
      thenable: { effect: 'read', iterates: true, streaming: true },
      members: {
        ...calls('next', { effect: 'read' }),
        ...calls('eachAsync', { effect: 'read', streaming: true, iterates: true }),
        ...none('close destroy on once pipe rewind'),
      },
    },
    Db: Db,
    Collection: Collection,
    Cursor: Cursor,
    ChangeStream: ChangeStream,
    Bulk: Bulk,
    Admin: Admin,
    Session: Session,
  },
  optionSets: {
    client: [
      ...mongoOptions('$1', { works: '>=8.9.0 <9.12.0', ignored: '>=9.12.0' }),
      { path: '$1.bufferTimeoutMS', sets: 'timeout', inert: 'limits waiting for the first connection only' },
    ],
    operation: operationOptions('$last', { works: '>=8.9.0 <9.12.0', ignored: '>=9.12.0' }),
    value: [{ path: '$0', sets: 'timeout' }],
    maxTime: [{ path: '$0', sets: 'timeout' }],
  },
  defaults: mongoDefaults,
  party: 'own',
  hints: [
    'A query runs once: the second await throws "Query was already executed". Build it inside the retried function.',
    'Operations before connect() are buffered for 10 s; bufferCommands: false fails at once.',
    'socketTimeoutMS and maxTimeMS bound operations; serverSelectionTimeoutMS is how long a request waits while the database is down.',
  ],
  sources: [
    ...mongoSources,
    { fact: 'bufferTimeoutMS', from: 'mongoose@9.12.1/lib/connection.js: _getBufferTimeoutMS returns 10000' },
    { fact: 'lazy', from: 'mongoose@9.12.1/lib/query.js: "Query was already executed"; measured' },
    {
      fact: 'timeoutMS by version',
      from: 'dependencies.mongodb of mongoose: 8.9.0 ~6.12, 8.24.10 ~6.20, 9.0.0 ~7.0, 9.11.4 ~7.7, 9.12.0 ~7.8',
    },
    {
      fact: 'calls of models, queries, documents',
      from: 'mongoose@9.12.1/types/{models,query,document,aggregate,connection,cursor}.d.ts',
    },
  ],
});
