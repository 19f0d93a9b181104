/** `clients` and `calls` of the config as catalogue entries. */
import {
  parseDuration,
  type CallConfig,
  type ClientConfig,
  type Config,
  type FunctionConfig,
  type KnownProtection,
  type OptionConfig,
  type Origin,
} from '../../shared/config';
import type { CallSpec, Defaults, ExportSpec, MemberSpec, OptionSpec, RetryDefault, Sdk } from '../model/catalogue';

/** Where facts of the user's own entries come from. */
const sources = [{ fact: '*', from: 'faultline.config.jsonc' }] as const;

/**
 * Catalogue entries of the user, in the order of the config. They win over built-in ones for the same export.
 * `packages` of a project module is its path from the root with `./` in front (`./src/lib/http.ts`).
 * `defaults: []` means that nothing is known of timeouts and retries.
 */
export function userSdks(config: Pick<Config, 'clients' | 'calls'>): Sdk[] {
  return [...config.clients.map(clientSdk), ...config.calls.map(functionSdk)];
}

function origin({
  package: name,
  module,
  export: exported,
}: Origin): Pick<Sdk, 'id' | 'packages' | 'npm'> & { exported: string } {
  const specifier = name ?? `./${(module ?? '').replace(/^\.\//, '')}`;
  return {
    id: `config:${specifier}#${exported ?? 'default'}`,
    packages: [specifier],
    npm: name ?? null,
    exported: exported ?? 'default',
  };
}

function clientSdk(client: ClientConfig, index: number): Sdk {
  if (client.exports !== undefined && client.types !== undefined) {
    const entry = client as unknown as Partial<Sdk> & Pick<Sdk, 'packages' | 'kind' | 'exports' | 'types'>;
    return { dependency: null, party: 'third', defaults: [], sources, id: `config:${index}`, ...entry };
  }
  const { exported, ...identity } = origin(client);
  const made: ExportSpec =
    client.made === 'new'
      ? { new: 'client' }
      : client.made === 'call'
        ? { makes: 'client' }
        : client.made === 'value'
          ? { is: 'client' }
          : { new: 'client', makes: 'client', is: 'client' };
  return {
    ...identity,
    kind: client.kind,
    dependency: client.dependency ?? null,
    party: client.party ?? 'third',
    exports: {
      [exported]: { ...made, type: 'client' },
      ...(client.type && client.type !== exported ? { [client.type]: { type: 'client' } } : {}),
    },
    types: {
      client: {
        ...(client.options?.length ? { optionSet: 'client' } : {}),
        members: Object.fromEntries(
          Object.entries(client.calls ?? { '**': 'unknown' as const }).map(([path, call]) => [path, member(call)]),
        ),
      },
    },
    ...(client.options?.length ? { optionSets: { client: client.options.map(optionSpec) } } : {}),
    defaults: defaultsOf(client),
    sources,
  };
}

function functionSdk(call: FunctionConfig): Sdk {
  const { exported, ...identity } = origin(call);
  return {
    ...identity,
    kind: call.kind,
    dependency: call.dependency ?? null,
    party: call.party ?? 'third',
    exports: { [exported]: { call: callSpec(call, false) } },
    types: {},
    defaults: defaultsOf(call),
    sources,
  };
}

function member(call: string | CallConfig): MemberSpec {
  if (call === 'none') return { none: true };
  return {
    call:
      typeof call === 'string'
        ? { effect: call === 'read' || call === 'write' ? call : 'unknown' }
        : callSpec(call, true),
  };
}

/** `overrides`: what the call says of protection replaces the client's defaults. */
function callSpec(call: CallConfig, overrides: boolean): CallSpec {
  return {
    effect: call.effect ?? 'unknown',
    ...(call.idempotent ? { idempotent: true } : {}),
    ...(call.streaming ? { streaming: true } : {}),
    ...(call.longLived ? { longLived: true } : {}),
    ...(call.options?.length ? { options: call.options.map(optionSpec) } : {}),
    ...(overrides && saysTimeout(call) ? { timeout: timeoutOf(call) } : {}),
    ...(overrides && call.attempts !== undefined ? { retry: retryOf(call) } : {}),
  };
}

const optionSpec = (option: OptionConfig): OptionSpec => option as OptionSpec;

const saysTimeout = (known: KnownProtection): boolean =>
  known.timeoutMs !== undefined || known.totalTimeoutMs !== undefined;

function defaultsOf(known: KnownProtection): Defaults[] {
  return saysTimeout(known) || known.attempts !== undefined
    ? [
        {
          versions: '*',
          timeout: timeoutOf(known),
          retry: retryOf(known),
          unknown: [
            ...(saysTimeout(known) ? [] : ['timeout' as const]),
            ...(known.attempts === undefined ? ['retry' as const] : []),
          ],
        },
      ]
    : [];
}

/** The bound per attempt; the bound of all attempts where only that is given. */
function timeoutOf({ timeoutMs, totalTimeoutMs }: KnownProtection): Defaults['timeout'] {
  const bound = timeoutMs ?? totalTimeoutMs ?? null;
  const ms = bound === null ? null : parseDuration(bound);
  return ms === null ? null : { ms, scope: timeoutMs == null ? 'total' : 'attempt', covers: 'response' };
}

function retryOf({ attempts, backoff, jitter }: KnownProtection): RetryDefault | null {
  if (attempts == null || attempts <= 1) return null;
  return { attempts, backoff: backoff ?? 'none', jitter: jitter ?? false, repeats: 'all' };
}
