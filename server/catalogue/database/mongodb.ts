import { defineSdk } from '../../model/catalogue';
import type { CallSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { driverVersions, mongoDefaults, mongoOptions, mongoSources, operationOptions } from './_mongo';
import { connecting, control } from './_sql';

const read: CallSpec = { effect: 'read', optionSet: 'operation' };
const write: CallSpec = { effect: 'write', optionSet: 'operation' };
/** Multi-document writes and commands: the driver repeats none of them. */
const once: CallSpec = { ...write, retry: null };

const cursor = {
  ...calls('toArray next tryNext hasNext forEach count explain', { effect: 'read' }),
  ...calls('stream', { effect: 'read', streaming: true, iterates: true }),
  ...none('close rewind bufferedCount readBufferedDocuments'),
} as const;

/** MongoDB driver. Cursors send nothing before they are read; `for await` over a cursor reads it. */
export default defineSdk({
  id: 'mongodb',
  packages: ['mongodb'],
  kind: 'database',
  dependency: 'mongodb',
  exports: {
    MongoClient: {
      new: 'Client',
      members: { connect: { call: { ...connecting, returns: 'Client', optionSet: 'client' } } },
    },
    default: {
      members: {
        MongoClient: {
          new: 'Client',
          members: { connect: { call: { ...connecting, returns: 'Client', optionSet: 'client' } } },
        },
      },
    },
    Db: { type: 'Db' },
    Collection: { type: 'Collection' },
    FindCursor: { type: 'Cursor' },
    AggregationCursor: { type: 'Cursor' },
    ClientSession: { type: 'Session' },
    ChangeStream: { type: 'ChangeStream' },
    GridFSBucket: { new: 'Bucket' },
  },
  types: {
    Client: {
      names: ['MongoClient'],
      optionSet: 'client',
      owns: 'pool',
      members: {
        ...calls('connect', connecting),
        ...calls('bulkWrite', write),
        ...makes('db', 'Db'),
        ...makes('startSession', 'Session'),
        ...makes('watch', 'ChangeStream'),
        withSession: { none: true, callback: { arg: 0, param: 0, type: 'Session' } },
        ...none('close on once off addListener removeListener emit appendMetadata'),
      },
    },
    Db: {
      members: {
        ...calls('command', { ...read, effect: 'unknown', retry: null }),
        ...calls('stats collections profilingLevel indexInformation', read),
        ...calls(
          'createCollection renameCollection dropCollection dropDatabase createIndex removeUser setProfilingLevel',
          once,
        ),
        ...makes('aggregate listCollections runCursorCommand', 'Cursor'),
        ...makes('collection', 'Collection'),
        ...makes('admin', 'Admin'),
        ...makes('watch', 'ChangeStream'),
      },
    },
    Collection: {
      members: {
        ...calls(
          'findOne countDocuments estimatedDocumentCount count distinct indexes indexExists indexInformation isCapped options stats',
          read,
        ),
        ...calls('insertOne insertMany updateOne findOneAndUpdate findOneAndDelete bulkWrite', write),
        ...calls('replaceOne deleteOne findOneAndReplace', { ...write, idempotent: true }),
        ...calls('updateMany', once),
        ...calls(
          'deleteMany drop dropIndex dropIndexes createIndex createIndexes createSearchIndex createSearchIndexes updateSearchIndex dropSearchIndex',
          { ...once, idempotent: true },
        ),
        ...calls('rename', once),
        ...makes('find aggregate listIndexes listSearchIndexes', 'Cursor'),
        ...makes('initializeOrderedBulkOp initializeUnorderedBulkOp', 'Bulk'),
        ...makes('watch', 'ChangeStream'),
      },
    },
    Cursor: {
      names: ['FindCursor', 'AggregationCursor', 'AbstractCursor', 'ListCollectionsCursor'],
      builder: true,
      // Only iterating it runs it: `for await (const doc of cursor)`.
      thenable: { effect: 'read', iterates: true },
      members: { ...cursor, maxTimeMS: { makes: 'Cursor', optionSet: 'maxTime' } },
    },
    ChangeStream: {
      members: {
        ...calls('next tryNext hasNext', { effect: 'read', longLived: true, iterates: true }),
        ...calls('stream', { effect: 'read', streaming: true, longLived: true }),
        ...none('close on once'),
      },
    },
    Bulk: { builder: true, members: { ...calls('execute', write), ...none('batches') } },
    Admin: {
      members: {
        ...calls('ping buildInfo serverInfo serverStatus listDatabases replSetGetStatus', read),
        ...calls('command', { ...read, effect: 'unknown' }),
        ...calls('removeUser validateCollection', once),
      },
    },
    Session: {
      names: ['ClientSession'],
      members: {
        ...calls('commitTransaction abortTransaction', control),
        ...none('withTransaction', { arg: 0, param: 0, type: 'Session', transaction: true }),
        ...none('startTransaction endSession inTransaction'),
      },
    },
    Bucket: {
      members: {
        ...calls('delete rename drop', once),
        ...calls('openDownloadStream openDownloadStreamByName', { effect: 'read', streaming: true, notPromise: true }),
        ...calls('openUploadStream openUploadStreamWithId', { effect: 'write', streaming: true, notPromise: true }),
        ...makes('find', 'Cursor'),
      },
    },
  },
  optionSets: {
    client: mongoOptions('$1', driverVersions),
    operation: operationOptions('$last', driverVersions),
    maxTime: [{ path: '$0', sets: 'timeout' }],
  },
  defaults: mongoDefaults,
  party: 'own',
  hints: [
    'Use socketTimeoutMS or maxTimeMS: timeoutMS has no effect from 6.22 and 7.8 on.',
    'serverSelectionTimeoutMS (30 s) is how long a request waits while the database is down: lower it for request paths.',
  ],
  sources: mongoSources,
});
