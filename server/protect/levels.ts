/** Where options of a call are set, closest first: the call, its client's clones and construction, what is below. */
import semver from 'semver';
import type { Evidence } from '../model/report';
import type { Defaults, OptionSpec, Sdk } from '../model/catalogue';
import { below, belowClient, type Below } from '../link/below';
import type { Evaluator } from '../link/evaluate';
import { callOptions, clientOptions, optionNode, readPath } from '../link/options';
import { patchesOf } from '../link/patches';
import { lineOf } from '../link/place';
import type { RawSite } from '../link/sites';
import type { CallRef, ClientValue, Frame, Made, Value } from '../link/values';
import type { Bound, Owner } from './types';

export interface SdkVersion {
  readonly version: string | null;
  readonly lowest: string | null;
}

/** Options of one call or construction. */
export interface Level {
  readonly at: CallRef;
  readonly options: readonly OptionSpec[];
  readonly source: Owner;
  readonly sdk: Sdk;
  readonly version: SdkVersion;
  readonly read: (path: string) => Value;
  /** Set from elsewhere: there is no option in the call that `at` is. */
  readonly patched?: boolean;
}

/** A client that calls go through, with its levels and the defaults that hold for it. */
export interface Through {
  readonly sdk: Sdk;
  readonly client: ClientValue;
  readonly levels: readonly Level[];
  readonly defaults: Defaults | null;
  readonly inherits: boolean;
}

export interface Levels {
  /** Call first, construction last. */
  readonly own: readonly Level[];
  readonly through: readonly Through[];
  /** Something that cannot be followed is below. */
  readonly open: CallRef | null;
  /** How many ways down there are: the alternatives that `through` joins or picks from. */
  readonly ways: number;
}

/** Does a range hold? Without a version (or with `*` as the range in package.json) the newest line is meant. */
export function versionHolds(range: string | undefined, version: string | null, lowest: string | null): boolean {
  if (!range || range === '*') return true;
  const v = version ?? (lowest === '0.0.0' ? null : lowest);
  return semver.satisfies(v ?? '9999.0.0', range, { includePrerelease: true });
}

/** The defaults that hold for a version; without one, the first entry (the newest line). */
export function defaultsOf(sdk: Sdk, version: SdkVersion): Defaults | null {
  const known = version.version !== null || (version.lowest !== null && version.lowest !== '0.0.0');
  return (
    (known ? sdk.defaults.find((d) => versionHolds(d.versions, version.version, version.lowest)) : undefined) ??
    sdk.defaults[0] ??
    null
  );
}

/** Version of the package of an SDK as seen from a file. */
export function versionOf(ev: Evaluator, sdk: Sdk, pkg: string | null, file: string): SdkVersion {
  const spec = pkg ?? (sdk.npm === undefined ? sdk.packages[0] : sdk.npm);
  if (!spec) return { version: null, lowest: null };
  const parts = spec.replace(/^node:/, '').split('/');
  const found = ev.host.version(spec.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? spec), file);
  return { version: found.version, lowest: found.version === null && found.range ? lowestOf(found.range) : null };
}

function lowestOf(range: string): string | null {
  try {
    return semver.minVersion(range)?.version ?? null;
  } catch {
    return null;
  }
}

const constructions = new WeakMap<Made, Map<Sdk, readonly Level[]>>();

/** Levels of a client's clones and construction. */
function clientLevels(
  ev: Evaluator,
  client: ClientValue | null,
  sdk: Sdk,
  version: SdkVersion | null,
): readonly Level[] {
  const made = client?.made ?? null;
  const patches = patchesOf(ev).of(sdk, client);
  const kept = made ? constructions.get(made)?.get(sdk) : undefined;
  if (kept) return kept;
  const v = version ?? versionOf(ev, sdk, client?.pkg ?? null, made?.view.path ?? '');
  const base = { source: 'client' as const, sdk, version: v };
  const levels: Level[] = [
    ...patches.map((p): Level => ({ ...base, at: p.at, options: p.options, read: p.read, patched: true })),
    ...clientOptions(sdk, made).map((c): Level => ({ ...base, ...c, read: (path) => readPath(ev, c.at, path) })),
  ];
  if (made) {
    const bySdk = constructions.get(made) ?? new Map<Sdk, readonly Level[]>();
    bySdk.set(sdk, levels);
    constructions.set(made, bySdk);
  }
  return levels;
}

export function levelsOf(ev: Evaluator, site: RawSite, frame: Frame | null, version: SdkVersion): Levels {
  const at: CallRef = { view: site.view, node: site.node, frame };
  const { sdk, call } = site;
  // A client that is opened with its options (`sql.connect(config)`) has them for its queries, not for the opening.
  const options = callOptions(sdk, call.options, call.connects && call.returns ? null : call.optionSet);
  const own: Level = { at, options, source: 'call', sdk, version, read: (path) => readPath(ev, at, path) };
  if (call.connects) return { own: [own], through: [], open: null, ways: 1 };
  const client = clientLevels(ev, site.client, sdk, version).map(
    (l): Level => (!l.patched && 'optionSet' in l.at && isOwnStep(site, l.at as Made) ? { ...l, source: 'call' } : l),
  );
  const given = below(ev, [{ at, options }]);
  const under: Below =
    given.clients.length > 0 || given.dependency ? given : belowClient(ev, sdk, site.client?.made ?? null);
  const ways = through(ev, under, 0);
  const picked = site.pick === undefined ? undefined : ways[site.pick];
  return { own: [own, ...client], through: picked ?? [...new Set(ways.flat())], open: under.open, ways: ways.length };
}

/** Where the models of a chain can be several, that many ways a call through it can go. */
const MAX_WAYS = 12;

/** Clients below and, through them, what is below those: one list for each way down. */
function through(ev: Evaluator, under: Below, depth: number): Through[][] {
  if (depth > 5 || under.clients.length === 0) return [[]];
  const ways = under.clients.flatMap(({ client, inherits }) => {
    const version = versionOf(ev, client.sdk, client.pkg, client.made?.view.path ?? '');
    const one: Through = {
      sdk: client.sdk,
      client,
      levels: clientLevels(ev, client, client.sdk, version),
      defaults: defaultsOf(client.sdk, version),
      inherits,
    };
    return through(ev, belowClient(ev, client.sdk, client.made), depth + 1).map((below) => [one, ...below]);
  });
  return ways.slice(0, MAX_WAYS);
}

/** Was the clone made by a step of the site's own expression (`find().maxTimeMS(5)`)? */
function isOwnStep(site: RawSite, made: Made): boolean {
  if (made.view !== site.view || !made.base) return false;
  for (let n = site.node, steps = 0; n >= 0 && steps < 24; steps++) {
    if (n === made.node) return true;
    const node = site.view.node(n);
    if (node[0] !== 'call' && node[0] !== 'mem' && node[0] !== 'as' && node[0] !== 'await' && node[0] !== 'tag')
      return false;
    n = node[1];
  }
  return false;
}

export function evidenceAt(level: Pick<Level, 'at' | 'patched'>, message: string, path?: string): Evidence[] {
  const node = path !== undefined && !level.patched ? optionNode(level.at, path) : level.at.node;
  return [{ file: level.at.view.path, line: lineOf(level.at.view, node), message }];
}

/** Evidence for an SDK's own default: the construction, where there is one. */
export function defaultEvidence(made: Made | null, by: string): Evidence[] {
  let root = made;
  while (root?.base) root = root.base;
  return root ? [{ file: root.view.path, line: lineOf(root.view, root.node), message: `${by}'s own default` }] : [];
}

/** An option's name for messages, and to tell that a closer level sets the same one. */
export function nameOf(path: string): string {
  return path.split('.').slice(1).join('.') || path;
}

/** Something may bound the call, but what cannot be decided. */
export function unknownBound(level: Level, by: string): Bound {
  return {
    state: 'unknown',
    ms: null,
    scope: 'attempt',
    covers: 'unknown',
    source: level.source,
    by,
    evidence: evidenceAt(level, by),
    cancels: false,
  };
}
