/** Reads captured answers as the guard would hand them on. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EndpointConfig } from '../../../shared/live/config';
import { formatIds } from '../../../shared/live/formats';
import type { LiveResponse } from '../../../shared/live/http-guard';
import { SseParser } from '../../../shared/live/http/sse';
import { parseJson } from '../../../shared/live/json';

const root = path.join(__dirname, '../../../shared/live/formats');

export interface Capture {
  /** Folder it lies in: the format it must be recognised as; null for answers of none. */
  readonly format: string | null;
  readonly name: string;
  readonly golden: string;
  readonly response: LiveResponse;
}

/** Every capture beside a format, and those that belong to none. */
export function captures(): Capture[] {
  const own = formatIds.flatMap((format) => inFolder(path.join(root, format, 'captures'), format));
  return [...own, ...inFolder(path.join(__dirname, '../captures'), null)];
}

function inFolder(folder: string, format: string | null): Capture[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => !name.endsWith('.golden.json'))
    .sort()
    .map((name) => ({
      format,
      name,
      golden: path.join(folder, name.replace(/\.(http|json|txt)$/, '.golden.json')),
      response: parse(name, readFileSync(path.join(folder, name), 'utf8')),
    }));
}

function parse(name: string, file: string): LiveResponse {
  if (!name.endsWith('.http')) return answer(200, name.endsWith('.json') ? 'application/json' : 'text/plain', file);
  const [head = '', ...rest] = file.split('\n\n');
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);
  const contentType = /^content-type: (.*)$/im.exec(head)?.[1] ?? '';
  return answer(status, contentType.toLowerCase(), rest.join('\n\n'));
}

/** An answer made of its parts. */
export function answer(status: number, contentType: string, text: string): LiveResponse {
  if (contentType.startsWith('text/event-stream')) {
    return { status, contentType, text: '', json: undefined, events: new SseParser().push(`${text}\n\n`) };
  }
  const json =
    /json/.test(contentType) || /^\s*[[{"]/.test(text) || text.trim() === 'null' ? parseJson(text) : undefined;
  return { status, contentType, text, json, events: [] };
}

/** A valid endpoint, with what a test wants different. */
export function endpoint(said: Partial<EndpointConfig> = {}): EndpointConfig {
  return {
    name: 'e',
    url: 'http://127.0.0.1:1/',
    type: 'auto',
    intervalMs: 30_000,
    timeoutMs: 10_000,
    headers: [],
    context: {},
    metrics: [],
    states: [],
    dependencies: [],
    enabled: true,
    ...said,
  };
}
