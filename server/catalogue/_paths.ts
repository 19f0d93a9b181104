/** Member tables that several entries share. They run when an entry is loaded; entries stay plain data. */
import type { CallSpec, MemberSpec } from '../model/catalogue';
import { calls, none } from './_members';

/** The same meaning for every member path of a list separated by white space. */
export function all(paths: string, spec: MemberSpec): Record<string, MemberSpec> {
  return Object.fromEntries(
    paths
      .split(/\s+/)
      .filter(Boolean)
      .map((path) => [path, spec]),
  );
}

/** Members of Node's EventEmitter: listeners are no call sites. */
export const emitter = none(
  'on once off addListener removeListener removeAllListeners prependListener prependOnceListener emit listeners rawListeners listenerCount eventNames setMaxListeners getMaxListeners',
);

/** Names at any depth below a client. Prefixes (`get*`) are spelt to depth four: `**` would hide them. */
export function anywhere(names: string): string {
  return names
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((name) =>
      name.includes('*') ? ['', '*.', '*.*.', '*.*.*.'].map((before) => before + name) : [name, `**.${name}`],
    )
    .join(' ');
}

/**
 * A client on which practically every method is a request: writes, but for the names given as reads
 * and as writes that may be repeated. Exceptions go after these.
 */
export function resources(
  reads: string,
  idempotent: string,
  shared: Partial<CallSpec> = {},
): Record<string, MemberSpec> {
  return {
    '**': { call: { ...shared, effect: 'write' } },
    ...calls(anywhere(idempotent), { ...shared, effect: 'write', idempotent: true }),
    ...calls(anywhere(reads), { ...shared, effect: 'read' }),
  };
}
