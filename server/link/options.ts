/** Reading of options: argument paths of the catalogue, applied to a call. */
import type { OptionSpec, Sdk } from '../model/catalogue';
import { access } from './access';
import type { Evaluator } from './evaluate';
import { type CallRef, isUndefined, type Made, UNDEFINED, UNKNOWN, type Value } from './values';

/** Value at an argument path (`$0`, `$1.timeout`, `$last.signal`); `undefined` when it is not given. */
export function readPath(ev: Evaluator, at: CallRef, path: string): Value {
  const [head = '', ...rest] = path.split('.');
  const node = at.view.node(at.node);
  const args = node[0] === 'call' || node[0] === 'new' ? node[2] : [];
  const index = head === '$last' ? args.length - 1 : Number(head.slice(1));
  if (!Number.isInteger(index) || index < 0) return UNDEFINED;
  let value = ev.argument(at, index);
  for (const name of rest) {
    if (value.k === 'const' && typeof value.v === 'string') return UNDEFINED;
    value = access(ev, value, name);
  }
  return value;
}

/** Does the path lead anywhere for this call, however it was written (an unknown argument may hold it)? */
export function isGiven(v: Value): boolean {
  return !isUndefined(v);
}

/** Options of one call: its own and those of the shared set it names. */
export function callOptions(sdk: Sdk, options: readonly OptionSpec[] | undefined, set: string | undefined | null): readonly OptionSpec[] {
  const shared = set ? (sdk.optionSets?.[set] ?? []) : [];
  return options ? [...options, ...shared] : shared;
}

/** The constructions of a client with their options, the innermost (last clone) first. */
export function clientOptions(sdk: Sdk, made: Made | null): readonly { at: CallRef; options: readonly OptionSpec[] }[] {
  const out: { at: CallRef; options: readonly OptionSpec[] }[] = [];
  for (let m = made; m; m = m.base) if (m.optionSet) out.push({ at: m, options: sdk.optionSets?.[m.optionSet] ?? [] });
  return out;
}

/** First value that one of the `sets` options has, call first, then the client's. */
export function firstOption(ev: Evaluator, sdk: Sdk, sets: OptionSpec['sets'], call: { at: CallRef; options: readonly OptionSpec[] }, made: Made | null): Value | null {
  for (const level of [call, ...clientOptions(sdk, made)]) {
    for (const spec of level.options) {
      if (spec.sets !== sets || spec.inert) continue;
      const v = readPath(ev, level.at, spec.path);
      if (!isUndefined(v)) return v;
    }
  }
  return null;
}

export { UNKNOWN };
