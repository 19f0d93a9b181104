/** Reading JSON that nobody vouches for. Nothing here throws, and no key of it is ever used as a property to set. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** Longest text kept of anything an endpoint says, in UTF-16 units. */
const longestText = 300;
/** Longest JSON kept of a flag's value. */
const longestValue = 4000;
const deepest = 6;

/** `undefined` when the text is no JSON. A byte order mark is no part of it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value's own member; nothing inherited, so `constructor` and `__proto__` are not found by accident. */
export function get(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Own entries of an object, the first `limit` of them; none of anything else. */
export function entries(value: unknown, limit = 10_000): (readonly [string, unknown])[] {
  if (!isObject(value)) return [];
  const all = Object.entries(value);
  return all.length > limit ? all.slice(0, limit) : all;
}

/** The elements of an array, the first `limit` of them; none of anything else. */
export function items(value: unknown, limit = 10_000): readonly unknown[] {
  if (!Array.isArray(value)) return [];
  return value.length > limit ? value.slice(0, limit) : value;
}

/** Text without control characters, terminal escapes and direction overrides, cut to a line. */
export function clean(text: string, limit = longestText): string {
  const cut = text.length > limit * 4 ? text.slice(0, limit * 4) : text;
  const line = cut
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();
  return line.length > limit ? line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '') + '…' : line;
}

/** A cleaned non-empty string, or null. */
export function text(value: unknown, limit?: number): string | null {
  if (typeof value !== 'string') return null;
  return clean(value, limit) || null;
}

/** A finite number, or null. */
export function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A finite number out of a number or a numeric text such as `60.0%` or `"25"`. */
export function numeric(value: unknown): number | null {
  if (typeof value === 'number') return number(value);
  if (typeof value !== 'string' || !/^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*%?\s*$/.test(value)) return null;
  return number(Number.parseFloat(value));
}

export function boolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** A moment out of an ISO text or a number of seconds or ms since 1970; null when it is neither. */
export function moment(value: unknown): number | null {
  if (typeof value === 'string') {
    const ms = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isFinite(ms) ? ms : null;
  }
  const n = number(value);
  if (n === null || n <= 0) return null;
  // seconds until the year 5138 are below 1e11, and ms after 1973 are above
  return n < 1e11 ? n * 1000 : n < 1e14 ? n : null;
}

/** Is this a string, and does it match? `String(value)` would overflow the stack on deeply nested arrays. */
export function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

/** A JSON value small enough to keep: shallow, with short texts and few members; the rest becomes `…`. */
export function small(value: unknown): unknown {
  const cut = shallow(value, 0);
  return typeof cut === 'object' && JSON.stringify(cut).length > longestValue ? '…' : cut;
}

function shallow(value: unknown, depth: number): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') return clean(value);
  if (typeof value !== 'object' || depth >= deepest) return '…';
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => shallow(item, depth + 1));
  return Object.fromEntries(
    entries(value, 50)
      .filter(([key]) => key !== '__proto__')
      .map(([key, item]) => [clean(key, 100), shallow(item, depth + 1)]),
  );
}

/** One short line for any JSON value, for messages and values in tooltips. */
export function brief(value: unknown, limit = 120): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return text(value, limit);
  return clean(JSON.stringify(small(value)), limit);
}
