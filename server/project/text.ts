/** Reading source text: encodings, size limit, errors as values; and the texts of unsaved documents. */
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/** Larger files are left out: they are data or bundles, and one of them costs more than a thousand ordinary files. */
export const MAX_BYTES = 1_500_000;

export type Encoding = 'utf8' | 'utf16le' | 'utf16be';

/** Text without its byte order mark. */
export interface TextFile {
  readonly text: string;
  readonly encoding: Encoding;
  /** The file began with a byte order mark, which whoever writes it back must keep. */
  readonly bom: boolean;
}

/** Why there is no text: `large` is a reason to leave the file out, the others are problems to be told. */
export interface TextFailure {
  readonly failure: 'missing' | 'large' | 'unreadable' | 'binary';
  readonly message: string;
}

let shared: Buffer | undefined;
let reads: Map<string, string | null> | undefined;

/**
 * From now on notes in `to` every path that is read or looked for, with a hash of its bytes (null: not there, not
 * readable, too large); without it nothing is noted any more. A cache is compared with it.
 */
export function noteReads(to: Map<string, string | null> | undefined): void {
  reads = to;
}

/** Is there something under this path? Noted as what is read is. */
export function isThere(path: string): boolean {
  const found = existsSync(path);
  if (reads && !reads.has(path)) reads.set(path, null);
  return found;
}

/** Hash of bytes, to tell whether they are still the same; not for security. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64');
}

/** Reads a file; never throws. `limit` in bytes. */
export function readText(path: string, limit: number = MAX_BYTES): TextFile | TextFailure {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    const bytes = readAll(fd, limit);
    if (reads && !reads.has(path)) reads.set(path, bytes ? hashBytes(bytes) : null);
    return bytes ? decode(bytes) : { failure: 'large', message: `larger than ${(limit / 1e6).toFixed(1)} MB` };
  } catch (error) {
    reads?.set(path, null);
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    return { failure: missing ? 'missing' : 'unreadable', message: `cannot be read (${code})` };
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** The bytes of a file, in a buffer that the next call uses again; null when there are more than `limit`. */
function readAll(fd: number, limit: number): Buffer | null {
  // One buffer for all files halves the time of readFileSync with its allocation per file.
  shared ??= Buffer.allocUnsafe(MAX_BYTES + 1);
  let buffer = shared;
  let length = 0;
  for (;;) {
    const n = readSync(fd, buffer, length, buffer.length - length, null);
    if (n === 0) return length > limit ? null : buffer.subarray(0, length);
    length += n;
    if (length > limit) return null;
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(buffer.length * 4, limit + 1));
  }
}

/** Text of bytes by their byte order mark; UTF-8 without one, UTF-16 where the zero bytes show it. */
export function decode(bytes: Buffer): TextFile | TextFailure {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8(bytes.subarray(3), true);
  if (a === 0xff && b === 0xfe) return { text: bytes.toString('utf16le', 2), encoding: 'utf16le', bom: true };
  if (a === 0xfe && b === 0xff) return { text: swapped(bytes.subarray(2)), encoding: 'utf16be', bom: true };
  if (b === 0 && a !== 0 && a !== undefined)
    return { text: bytes.toString('utf16le'), encoding: 'utf16le', bom: false };
  if (a === 0 && b !== 0 && b !== undefined) return { text: swapped(bytes), encoding: 'utf16be', bom: false };
  return utf8(bytes, false);
}

/** Bytes of a text in the form it was read in. */
export function encode(text: string, form: Pick<TextFile, 'encoding' | 'bom'>): Buffer {
  const whole = form.bom ? '\ufeff' + text : text;
  if (form.encoding === 'utf8') return Buffer.from(whole, 'utf8');
  const bytes = Buffer.from(whole, 'utf16le');
  return form.encoding === 'utf16le' ? bytes : bytes.swap16();
}

function utf8(bytes: Buffer, bom: boolean): TextFile | TextFailure {
  if (isAscii(bytes)) {
    const text = bytes.toString('latin1');
    return text.includes('\0') ? { failure: 'binary', message: 'not a text file' } : { text, encoding: 'utf8', bom };
  }
  const text = bytes.toString('utf8');
  return text.includes('\0') ? { failure: 'binary', message: 'not a text file' } : { text, encoding: 'utf8', bom };
}

function swapped(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

/** Texts that are not (yet) on disk, by path relative to the root. They win over the files. */
export class Overlay {
  readonly #texts = new Map<string, string>();

  /** Keeps the text; a byte order mark is dropped, as it is when reading. */
  set(file: string, text: string): void {
    this.#texts.set(file, text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  }

  delete(file: string): boolean {
    return this.#texts.delete(file);
  }

  get(file: string): string | undefined {
    return this.#texts.get(file);
  }

  has(file: string): boolean {
    return this.#texts.has(file);
  }

  files(): string[] {
    return [...this.#texts.keys()];
  }
}
