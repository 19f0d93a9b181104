/** What the calls of a client really go through: the pool under an ORM, the model in a chain or agent. */
import type { OptionSpec, Sdk } from '../model/catalogue';
import type { Evaluator } from './evaluate';
import { hostOfOption, providerOf } from './hosts';
import { clientOptions, readPath } from './options';
import { alternatives, type CallRef, type ClientValue, type Made, type Value } from './values';

/** Options at one call or construction. */
export interface OptionsAt {
  readonly at: CallRef;
  readonly options: readonly OptionSpec[];
}

export interface Below {
  /** Clients underneath, with whether their defaults hold too. */
  readonly clients: readonly { readonly client: ClientValue; readonly inherits: boolean }[];
  /** Dependency that they or a name say; `unknown` when they differ; null when nothing is said. */
  readonly dependency: string | null;
  /** A value that cannot be followed is underneath. */
  readonly open: CallRef | null;
}

const NOTHING: Below = { clients: [], dependency: null, open: null };
const memo = new WeakMap<Made, Below>();
const MAX_DEPTH = 6;

/** What is below the constructions of a client. */
export function belowClient(ev: Evaluator, sdk: Sdk, made: Made | null, depth = 0): Below {
  if (!made) return NOTHING;
  const known = memo.get(made);
  if (known) return known;
  const found = below(ev, clientOptions(sdk, made), depth);
  memo.set(made, found);
  return found;
}

/** What is given as `model` option: the first level that says something counts. */
export function below(ev: Evaluator, levels: readonly OptionsAt[], depth = 0): Below {
  let open: CallRef | null = null;
  if (depth > MAX_DEPTH) return NOTHING;
  for (const level of levels) {
    for (const spec of level.options) {
      if (spec.sets !== 'model' || spec.inert) continue;
      const clients: { client: ClientValue; inherits: boolean }[] = [];
      const names = new Set<string>();
      for (const v of alternatives(ev.concrete(readPath(ev, level.at, spec.path)))) {
        if (v.k === 'client') {
          const name = dependencyOfClient(ev, v, depth + 1);
          if (name) names.add(name);
          if (name || (spec.inherits && v.sdk.kind !== 'llm'))
            clients.push({ client: v, inherits: spec.inherits ?? false });
          continue;
        }
        const name = nameOf(v, spec);
        if (name) names.add(name);
        else if (
          spec.inherits &&
          (v.k === 'unknown' || v.k === 'param' || (v.k === 'response' && spec.path.split('.').length === 1))
        )
          open = level.at;
      }
      if (clients.length === 0 && names.size === 0) continue;
      const [only] = names;
      return { clients, dependency: names.size > 1 ? 'unknown' : (only ?? null), open: null };
    }
  }
  return { ...NOTHING, open };
}

/** Dependency that a value names: an engine, the scheme of a URL, the provider of a model. */
function nameOf(v: Value, spec: OptionSpec): string | null {
  if (v.k === 'provider') return v.dependency;
  const text =
    v.k === 'const' && typeof v.v === 'string'
      ? v.v
      : v.k === 'text' && typeof v.parts[0] === 'string'
        ? v.parts[0]
        : null;
  if (text === null) return null;
  if (spec.values) {
    const word = text.toLowerCase();
    const scheme = /^[a-z][a-z0-9+.-]*:/.exec(word)?.[0];
    return own(spec.values, word) ?? (scheme ? own(spec.values, scheme) : null);
  }
  const slash = text.indexOf('/');
  if (slash > 0) return provider(text.slice(0, slash));
  const colon = /^([a-z][a-z_-]*):/i.exec(text)?.[1];
  return colon ? provider(colon) : null;
}

function own(values: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}

/** Provider names as model strings write them. */
function provider(word: string): string {
  const id = word.toLowerCase().replaceAll('_', '-');
  return id === 'google-genai' ? 'google' : id === 'mistralai' ? 'mistral' : id;
}

/** Dependency of everything made through a client, null when it is not known. */
export function dependencyOfClient(ev: Evaluator, client: ClientValue, depth = 0): string | null {
  if (depth > MAX_DEPTH) return null;
  const fixed = fixedDependency(ev, client);
  const under = belowClient(ev, client.sdk, client.made, depth);
  if (under.dependency === 'in-process') return under.dependency;
  if (client.sdk.kind === 'llm') {
    const host = hostOfClient(ev, client.sdk, client.made).host;
    if (host && host !== 'same-origin') return providerOf(host) ?? host;
  }
  return fixed ?? under.dependency;
}

/** What the entry, the type or the export it was made through says. */
export function fixedDependency(ev: Evaluator, client: ClientValue): string | null {
  if (client.dependency) return client.dependency;
  const type = ev.catalogue.type(client.sdk, client.type)?.dependency;
  if (type) return type;
  for (let m = client.made; m; m = m.base) if (m.spec?.dependency) return m.spec.dependency;
  return client.sdk.dependency;
}

/** Host of the base URL that a client was made with; `set`: there is one, known or not. */
export function hostOfClient(
  ev: Evaluator,
  sdk: Sdk,
  made: Made | null,
  depth = 0,
): { readonly host: string | null; readonly set: boolean } {
  return hostOfLevels(ev, clientOptions(sdk, made), depth);
}

export function hostOfLevels(
  ev: Evaluator,
  levels: readonly (OptionsAt & { readonly read?: (path: string) => Value })[],
  depth = 0,
): { readonly host: string | null; readonly set: boolean } {
  let set = false;
  for (const level of levels) {
    const read = level.read ?? ((path: string): Value => readPath(ev, level.at, path));
    for (const spec of level.options) {
      if (spec.sets === 'baseUrl') {
        const found = hostOfOption(ev, level.at, spec.path, read);
        if (found.host) return { host: found.host, set: true };
        set ||= found.set;
      } else if (spec.sets === 'dispatcher' && depth < 3) {
        // Transports and links carry the URL of what is behind them.
        for (const v of alternatives(read(spec.path))) {
          const inner = v.k === 'client' ? hostOfClient(ev, v.sdk, v.made, depth + 1) : null;
          if (inner?.host) return inner;
          set ||= inner?.set ?? false;
        }
      }
    }
  }
  return { host: null, set };
}
