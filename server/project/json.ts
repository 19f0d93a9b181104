/** JSON files of a project, with or without comments. */
import { join } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from './problem';
import { readText } from './text';

export type JsonObject = { readonly [key: string]: unknown };

/** Lockfiles and manifests may be larger than sources. In bytes. */
export const MAX_DATA_BYTES = 64_000_000;

/**
 * Reads a JSON object, with comments and trailing commas where `comments` is set. A file that is missing gives
 * null; a broken one gives a problem and what could be read of it.
 */
export function readJson(root: string, file: string, comments: boolean, problems: Problem[]): JsonObject | null {
  const read = readText(join(root, file), MAX_DATA_BYTES);
  if (!('text' in read)) {
    if (read.failure !== 'missing') problems.push({ file, message: read.message });
    return null;
  }
  return parseJson(read.text, file, comments, problems);
}

/** The same for text at hand. */
export function parseJson(text: string, file: string, comments: boolean, problems: Problem[]): JsonObject | null {
  try {
    // Ten times as fast, and most configs have no comments.
    return asObject(JSON.parse(text));
  } catch {
    // Read again below, with comments or for the position of the error.
  }
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, {
    allowTrailingComma: comments,
    disallowComments: !comments,
    allowEmptyContent: comments,
  });
  const [first] = errors;
  if (first) {
    const before = text.slice(0, first.offset).split('\n');
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    problems.push({ file, message: `${place} is not valid JSON (${printParseErrorCode(first.error)})` });
  }
  return asObject(value);
}

export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The strings of an array; a single string counts as an array of one. */
export function asStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
}

export function asString(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
