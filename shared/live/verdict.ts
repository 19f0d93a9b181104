/** What live sources say about a flag that the code reads, for the rules `unknown-flag` and `stale-flag`. */
import type { EndpointState, Flag } from './model';

export interface FlagVerdict {
  /**
   * `known`: exists and is in use. `unknown-flag`: every source was read lately and in full, and none lists it.
   * `archived`, `stale`: as its service says. `same-for-everyone`: rolled out fully, or off for a month.
   * `undecided`: no source, or one that could know it could not be read.
   */
  readonly verdict: 'known' | 'unknown-flag' | 'archived' | 'stale' | 'same-for-everyone' | 'undecided';
  readonly flag: Flag | null;
  /** Name of the endpoint that knows it. */
  readonly endpoint: string | null;
  /** One line for the message. */
  readonly because: string;
}

/** How old a list may be (ms) to prove that a flag is missing; a new flag would not be on an older one. */
const freshEnough = 10 * 60_000;
const month = 30 * 24 * 3_600_000;

/** Flags that are meant to stay as they are. */
const permanent = /kill|switch|ops|operational|permission|permanent/i;

/** @param now ms since 1970 */
export function flagVerdict(key: string, endpoints: readonly EndpointState[], now: number): FlagVerdict {
  const sources = endpoints.filter((endpoint) => endpoint.reading?.flagCoverage);
  const answers = sources.flatMap((endpoint) => {
    const flag = find(key, endpoint.reading?.flags ?? []);
    return flag ? [{ endpoint: endpoint.name, flag }] : [];
  });
  // definitions know more than evaluations
  const best = answers.find((answer) => answer.flag.form === 'definition') ?? answers[0];
  if (best) return judge(best.flag, best.endpoint, now);
  const no = (verdict: 'unknown-flag' | 'undecided', because: string): FlagVerdict => ({
    verdict,
    flag: null,
    endpoint: null,
    because,
  });
  const silent = endpoints.find((endpoint) => endpoint.reading === null && mayBeFlags(endpoint));
  if (silent) return no('undecided', `${silent.name} could not be read`);
  if (sources.length === 0) return no('undecided', 'no flag source is configured');
  for (const { name, reading, readAt } of sources) {
    if (reading?.flagCoverage !== 'all') return no('undecided', `${name} does not list all flags`);
    // an empty list is more often a token without access than a service without flags
    if (reading.flags.length === 0) return no('undecided', `${name} lists no flag at all`);
    if (readAt === null || now - readAt > freshEnough) return no('undecided', `the list of ${name} is too old`);
  }
  return no('unknown-flag', `not known to ${sources.map((source) => source.name).join(', ')}`);
}

/** An endpoint never read might be the flag source that knows the key, unless its type says otherwise. */
function mayBeFlags(endpoint: EndpointState): boolean {
  return /auto|ofrep|flagd|unleash-(client|frontend|admin)|launchdarkly|growthbook|flagsmith|configcat|posthog|statsig|vercel|flags/.test(
    endpoint.type,
  );
}

function judge(flag: Flag, endpoint: string, now: number): FlagVerdict {
  const say = (verdict: FlagVerdict['verdict'], because: string): FlagVerdict => ({ verdict, flag, endpoint, because });
  if (flag.archived) return say('archived', `archived in ${endpoint}`);
  if (flag.stale) return say('stale', `marked stale in ${endpoint}`);
  const meantToStay = flag.type !== null && permanent.test(flag.type);
  if (flag.constant === 'on' && !meantToStay) return say('same-for-everyone', `on for everyone in ${endpoint}`);
  const old = flag.updatedAt !== null && now - flag.updatedAt > month;
  if (flag.constant === 'off' && old && !meantToStay && flag.environments.every((e) => e.enabled !== true)) {
    return say('same-for-everyone', `off for everyone for more than a month in ${endpoint}`);
  }
  return say('known', flag.enabled === null ? `known to ${endpoint}` : `${flag.enabled ? 'on' : 'off'} in ${endpoint}`);
}

/** By its key; then as Flagsmith (lower case, spaces to `_`) and React SDKs (camel case) write it. */
function find(key: string, flags: readonly Flag[]): Flag | undefined {
  const exact = flags.find((flag) => flag.key === key);
  if (exact) return exact;
  return flags.find(
    (flag) =>
      (flag.source === 'flagsmith' && normal(flag.key) === normal(key)) ||
      (flag.source.startsWith('launchdarkly') && camel(flag.key) === key),
  );
}

function normal(key: string): string {
  return key.toLowerCase().replaceAll(' ', '_');
}

function camel(key: string): string {
  return key.replace(/[-._\s]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '');
}
