/** Redis commands by what repeating them does; names as in the protocol, in the three spellings clients use. */
import type { CallSpec, TypeSpec } from '../../model/catalogue';
import { calls, type Members, none } from '../_members';

/** Commands in node-redis' camelCase; lower and upper case forms are derived. */
const reads =
  'bitCount bitFieldRo bitPos dbSize dump echo exists expireTime get getBit getRange geoDist geoHash geoPos geoRadiusRo geoRadiusByMemberRo geoSearch geoSearchWith hExists hExpireTime hGet ' +
  'hGetAll hKeys hLen hmGet hpExpireTime hpTTL hRandField hRandFieldCount hScan hScanNoValues hStrLen hTTL hVals info keys lastSave lcs lcsLen lcsIdx lIndex lLen lPos lPosCount lRange memoryUsage ' +
  'memory mGet object objectEncoding objectFreq objectIdleTime objectRefCount pExpireTime pfCount ping pTTL pubSub pubSubChannels pubSubNumSub pubSubNumPat randomKey role scan sCard sDiff sInter sInterCard sIsMember ' +
  'sMembers smIsMember sortRo sRandMember sRandMemberCount sScan strLen subStr sUnion time touch ttl type xInfo xInfoStream xInfoGroups xInfoConsumers xLen xPending xPendingRange xRange xRevRange zCard zCount zDiff ' +
  'zDiffWithScores zInter zInterWithScores zInterCard zLexCount zmScore zRandMember zRandMemberCount zRange zRangeWithScores zRangeByLex zRangeByScore zRangeByScoreWithScores zRank zRevRange zRevRangeByScore ' +
  'zRevRangeByLex zRevRank zScan zScore zUnion zUnionWithScores evalRo evalShaRo fCallRo scriptExists configGet clientList clientInfo clientId clientGetName aclWhoAmI aclList aclUsers clusterInfo clusterNodes ' +
  'clusterSlots commandCount commandInfo command slowLog latency vCard vDim vEmb vInfo vSim';
/** Absolute: a second execution leaves the same state. */
const idempotent =
  'set setEx pSetEx mSet hSet hmSet hSetEx del unlink hDel expire expireAt pExpire pExpireAt persist hExpire hExpireAt hpExpire hpExpireAt hPersist sAdd sRem zAdd zRem zRemRangeByRank zRemRangeByScore ' +
  'zRemRangeByLex lSet lTrim setBit setRange pfAdd pfMerge geoAdd geoSearchStore flushAll flushDb copy bitOp sDiffStore sInterStore sUnionStore zDiffStore zInterStore zUnionStore zRangeStore ' +
  'xAck xDel xTrim scriptLoad scriptFlush configSet select auth clientSetName getEx restore functionLoad';
const writes =
  'append decr decrBy incr incrBy incrByFloat hIncrBy hIncrByFloat hSetNX setNX mSetNX getSet getDel hGetDel hGetEx lInsert lMove lPop lPopCount lmPop lPush lPushX lRem move publish sPublish rename renameNX ' +
  'rPop rPopCount rPopLPush rPush rPushX sMove sPop sPopCount xAdd xAutoClaim xClaim xGroup xGroupCreate xGroupCreateConsumer xGroupDelConsumer xGroupDestroy xGroupSetId xSetId zIncrBy zAddIncr zmPop zPopMax zPopMin bitField sort sortStore swapDb ' +
  'migrate replicaOf shutdown watch unwatch discard client clientKill config script cluster debug bgSave bgRewriteAof save';
const opaque = 'eval evalSha fCall call sendCommand sendCommandRaw executeCommand';
/** Blocking by design, or open until the other side speaks. */
const blocking =
  'blPop brPop blMove brPopLPush blmPop bzPopMax bzPopMin bzmPop xRead xReadGroup wait monitor subscribe pSubscribe sSubscribe';
const unsubscribing = 'unsubscribe pUnsubscribe sUnsubscribe';

type Spelling = 'lower' | 'camel' | 'upper';

function spell(names: string, spellings: readonly Spelling[]): string {
  const all = names
    .split(' ')
    .flatMap((name) =>
      spellings.map((spelling) =>
        spelling === 'lower' ? name.toLowerCase() : spelling === 'upper' ? name.toUpperCase() : name,
      ),
    );
  return [...new Set(all)].join(' ');
}

/** Every command as a call. `extra` goes into each spec. */
export function commands(spellings: readonly Spelling[], extra: Partial<CallSpec> = {}): Members {
  const as = (names: string, call: CallSpec) => calls(spell(names, spellings), { ...extra, ...call });
  return {
    ...as(reads, { effect: 'read' }),
    ...as(idempotent, { effect: 'write', idempotent: true }),
    ...as(writes, { effect: 'write' }),
    ...as(opaque, { effect: 'unknown' }),
    ...as(blocking, { effect: 'unknown', longLived: true }),
    ...as(unsubscribing, { effect: 'write', idempotent: true }),
  };
}

/** Reading and writing methods of the modules behind `client.json`, `client.ft`, `client.ts`, `client.bf`, … */
export const moduleCommands: Members = {
  ...calls('*', { effect: 'unknown' }),
  ...calls(
    'get GET mGet mget MGET arrLen arrlen arrIndex arrindex objKeys objkeys objLen objlen strLen strlen type TYPE search SEARCH searchNoContent aggregate AGGREGATE info INFO exists EXISTS mExists query range RANGE mRange revRange list tagVals spellCheck explain sugGet sugLen queryIndex resp',
    { effect: 'read' },
  ),
  ...calls('set SET mSet mset MSET del DEL forget merge clear create CREATE dropIndex DROPINDEX alter', {
    effect: 'write',
    idempotent: true,
  }),
  ...calls(
    'arrAppend arrappend arrInsert arrinsert arrPop arrpop arrTrim arrtrim numIncrBy numincrby numMultBy nummultby strAppend strappend toggle add ADD mAdd insert incrBy decrBy',
    { effect: 'write' },
  ),
};

export const listeners = none(
  'on once off addListener removeListener removeAllListeners emit listenerCount setMaxListeners prependListener',
);

/** Commands queued by `multi()` or `pipeline()`: only `exec` sends. */
export const queue: TypeSpec = {
  builder: true,
  members: {
    ...calls('exec EXEC execAsPipeline execTyped execAsPipelineTyped execBuffer', { effect: 'write' }),
    ...none('length discard'),
  },
};
