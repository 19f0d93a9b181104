/** Short forms for long member lists: entries stay plain data once these have run. */
import type { CallSpec, CallbackSpec, MemberSpec } from '../model/catalogue';

export type Members = Record<string, MemberSpec>;

function each(names: string, spec: MemberSpec): Members {
  return Object.fromEntries(
    names
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => [name, spec]),
  );
}

/** Members that send a request, names separated by blanks, all with the same spec. */
export const calls = (names: string, call: CallSpec): Members => each(names, { call });

/** Members that make a client, handle or builder and send nothing. */
export const makes = (names: string, type: string, optionSet?: string): Members =>
  each(names, optionSet === undefined ? { makes: type } : { makes: type, optionSet });

/** Properties that are handles themselves. */
export const is = (names: string, type: string): Members => each(names, { is: type });

/** Members that send nothing and give nothing of interest; `callback`: they run a function with a client. */
export const none = (names: string, callback?: CallbackSpec): Members =>
  each(names, callback === undefined ? { none: true } : { none: true, callback });
