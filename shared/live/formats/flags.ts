/** What flag formats share. */
import { isObject, get, text } from '../json';
import { bareFlag, emptyReading, type Flag, type FlagCoverage } from '../model';
import type { Parsed } from './format';

const mostFlags = 10_000;

/** A flag reading. Lists that were cut do not prove that a flag is missing. */
export function flagReading(
  format: string,
  flags: readonly Flag[],
  coverage: FlagCoverage,
  notes: readonly string[] = [],
): Parsed {
  const cut = flags.length > mostFlags;
  return {
    ...emptyReading,
    format,
    flags: cut ? flags.slice(0, mostFlags) : flags,
    flagCoverage: cut ? 'some' : coverage,
    notes: cut ? [...notes, `${flags.length} flags, the first ${mostFlags} are kept`] : notes,
  };
}

/** A flag from what its service says; keys keep everything but control characters, since code is matched against them. */
export function flag(key: string, source: string, form: Flag['form'], said: Partial<Flag>): Flag {
  const base = bareFlag(text(key, 300) ?? '(no key)', source, form);
  const merged = { ...base, ...said };
  return { ...merged, constant: said.constant === undefined ? constantOf(merged) : said.constant };
}

/** `on` when it is fully rolled out without conditions to one variant, `off` when it is off; evaluations never tell. */
function constantOf(flag: Flag): Flag['constant'] {
  if (flag.form === 'evaluation' || flag.enabled === null) return null;
  if (!flag.enabled) return 'off';
  return flag.rollout === 100 && flag.conditions === false ? 'on' : null;
}

/** Every element is an object for which `test` holds, and there is at least one. */
export function allAre(values: readonly unknown[], test: (value: unknown) => boolean): boolean {
  return values.length > 0 && values.every((value) => isObject(value) && test(value));
}

/** The entry of the configured environment, else the only one, else null. */
export function chosen<T extends { readonly name: string }>(
  all: readonly T[],
  environment: string | undefined,
): T | null {
  if (environment !== undefined) return all.find((one) => one.name === environment) ?? null;
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** A note for sources that list several environments while none is configured. */
export function environmentNote(names: readonly string[], environment: string | undefined): readonly string[] {
  if (environment !== undefined && names.length > 0 && !names.includes(environment)) {
    return [`environment "${environment}" is not among ${names.slice(0, 5).join(', ')}`];
  }
  return environment === undefined && names.length > 1
    ? [`several environments (${names.slice(0, 5).join(', ')}); choose one with \`environment\``]
    : [];
}

/** `key` of an item that must have one. */
export function keyOf(item: unknown, name = 'key'): string | null {
  const key = get(item, name);
  return typeof key === 'string' && key !== '' ? key : null;
}
