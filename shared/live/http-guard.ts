/**
 * One request, made so that nothing an endpoint does can hurt: no redirect to another origin, one time limit over
 * everything, a limit on the decoded size, no secret in any error. Never throws and never rejects.
 */
import type { Clock } from './clock';
import { inSeconds, networkProblem } from './http/errors';
import { resolveHeaders, type Resolvers } from './http/headers';
import { Redactor } from './http/redact';
import { retryAfter } from './http/retry-after';
import { type SseEvent, SseParser } from './http/sse';
import { parseJson } from './json';
import type { LiveProblem } from './model';

export type Fetch = typeof globalThis.fetch;

/** What is asked for by default; Spring answers with its own media type only when asked for it. */
export const healthAccept =
  'application/health+json, application/vnd.spring-boot.actuator.v3+json;q=0.9, application/json;q=0.8, text/plain;q=0.5, */*;q=0.1';
export const metricsAccept = 'application/openmetrics-text;version=1.0.0, text/plain;version=0.0.4;q=0.9, */*;q=0.1';

const mostHops = 3;
/** Events kept of a stream that is only sampled. */
const mostEvents = 1000;

/** An answer as formats see it. `json` is undefined when the body is none; `events` is empty unless it is a stream. */
export interface LiveResponse {
  readonly status: number;
  /** Lower case, with parameters; empty when absent. */
  readonly contentType: string;
  readonly text: string;
  readonly json: unknown;
  readonly events: readonly SseEvent[];
}

export interface GuardRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string;
  readonly accept: string;
  readonly etag?: string | null;
  /** For the whole of it: redirects, headers and body (ms). Of a followed stream: until the first event, and between two. */
  readonly timeoutMs: number;
  /** Bytes of decoded body, by content type. */
  readonly maxBytes: (contentType: string) => number;
  readonly signal?: AbortSignal;
  /** Called with each event of an event stream and the answer so far; `false` ends the stream as complete. */
  readonly onEvent?: (event: SseEvent, response: LiveResponse, latencyMs: number) => boolean;
}

export interface GuardDeps {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly resolvers: Resolvers;
}

export type GuardResult =
  | {
      readonly ok: true;
      /** Null after 304. */
      readonly response: LiveResponse | null;
      readonly httpStatus: number;
      readonly latencyMs: number;
      readonly etag: string | null;
      readonly retryAfterMs: number | null;
    }
  | {
      readonly ok: false;
      readonly problem: LiveProblem;
      readonly httpStatus: number | null;
      readonly latencyMs: number | null;
      readonly retryAfterMs: number | null;
      /** The caller's signal ended it; nothing was learnt. */
      readonly aborted: boolean;
    };

/** Sends the request and reads the answer within its limits. */
export async function request(wanted: GuardRequest, deps: GuardDeps): Promise<GuardResult> {
  const started = deps.clock.now();
  const fail = (problem: LiveProblem, httpStatus: number | null = null, aborted = false): GuardResult => ({
    ok: false,
    problem,
    httpStatus,
    latencyMs: httpStatus === null ? null : deps.clock.now() - started,
    retryAfterMs: null,
    aborted,
  });
  const start = httpUrl(wanted.url);
  if (!start) return fail({ kind: 'config', message: 'only http and https URLs are asked' });
  const resolved = await resolveHeaders(wanted.headers, start.origin, deps.resolvers);
  const redactor = new Redactor(resolved.ok ? resolved.secrets : []);
  if (!resolved.ok) return fail({ kind: 'config', message: redactor.message(resolved.message) });

  const deadline = new Deadline(deps.clock, wanted.signal);
  deadline.arm(wanted.timeoutMs);
  let httpStatus: number | null = null;
  try {
    const hops = await follow(start, { ...wanted, headers: resolved.headers }, deps.fetch, deadline);
    if ('problem' in hops) return fail(hops.problem, hops.httpStatus);
    const { response } = hops;
    httpStatus = response.status;
    const about = {
      httpStatus,
      etag: printableEtag(response.headers.get('etag')),
      retryAfterMs: retryAfter(response.headers.get('retry-after'), deps.clock.now()),
    };
    if (httpStatus === 304) {
      discard(response);
      return { ok: true, response: null, latencyMs: deps.clock.now() - started, ...about };
    }
    const contentType = (response.headers.get('content-type') ?? '').toLowerCase();
    const read =
      contentType.startsWith('text/event-stream') && response.ok
        ? await readEvents(response, contentType, wanted, redactor, deadline, () => deps.clock.now() - started)
        : await readBody(response, contentType, wanted.maxBytes(contentType), redactor, deadline);
    const failed = deadline.problem(wanted.timeoutMs);
    // a stream that has said something is an answer, even if it then falls silent
    const said = 'response' in read && read.response.events.length > 0;
    if (failed && (deadline.reason === 'aborted' || !said)) {
      return { ...fail(failed, httpStatus, deadline.reason === 'aborted'), retryAfterMs: about.retryAfterMs };
    }
    if ('problem' in read) return fail(read.problem, httpStatus);
    return { ok: true, response: read.response, latencyMs: deps.clock.now() - started, ...about };
  } catch (error) {
    const problem = deadline.problem(wanted.timeoutMs) ?? networkProblem(error);
    const safe = { kind: problem.kind, message: redactor.message(problem.message) };
    return fail(safe, httpStatus, deadline.reason === 'aborted');
  } finally {
    deadline.stop();
  }
}

type Hops = { response: Response } | { problem: LiveProblem; httpStatus: number };

/** Follows redirects within the origin; from http to https only to the same host and port. */
async function follow(
  start: URL,
  wanted: Omit<GuardRequest, 'headers'> & { headers: [string, string][] },
  fetch: Fetch,
  deadline: Deadline,
): Promise<Hops> {
  let url = start;
  for (let hop = 0; ; hop++) {
    const headers: [string, string][] = [
      ['accept', wanted.accept],
      ['user-agent', 'faultline'],
    ];
    if (wanted.body !== undefined) headers.push(['content-type', 'application/json']);
    if (wanted.etag) headers.push(['if-none-match', wanted.etag]);
    const own = new Set(wanted.headers.map(([name]) => name.toLowerCase()));
    const response = await deadline.race(
      fetch(url.href, {
        method: wanted.method,
        headers: [...headers.filter(([name]) => !own.has(name)), ...wanted.headers],
        ...(wanted.body === undefined ? {} : { body: wanted.body }),
        redirect: 'manual',
        signal: deadline.signal,
      }),
    );
    const { status } = response;
    const redirects = response.type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);
    if (!redirects) return { response };
    discard(response);
    const refuse = (message: string): Hops => ({ problem: { kind: 'redirect', message }, httpStatus: status });
    const location = response.headers.get('location');
    const next = location === null ? null : httpUrl(location, url);
    if (!next) return refuse(`redirects (${status}) to nowhere that can be asked`);
    if (!sameOrigin(url, next))
      return refuse(`redirects to ${next.origin}, which is not followed; configure that URL if it is right`);
    if (hop >= mostHops) return refuse(`redirects more than ${mostHops} times`);
    if (wanted.method === 'POST' && status !== 307 && status !== 308)
      return refuse(`redirects a POST (${status}), which is not followed`);
    url = next;
  }
}

function httpUrl(text: string, base?: URL): URL | null {
  try {
    const url = new URL(text, base);
    const web = url.protocol === 'http:' || url.protocol === 'https:';
    return web && !url.username && !url.password ? url : null;
  } catch {
    return null;
  }
}

function sameOrigin(from: URL, to: URL): boolean {
  if (from.origin === to.origin) return true;
  return (
    from.protocol === 'http:' && to.protocol === 'https:' && from.hostname === to.hostname && from.port === to.port
  );
}

function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}

function printableEtag(etag: string | null): string | null {
  return etag !== null && etag.length <= 500 && /^[\x21-\x7e]+$/.test(etag) ? etag : null;
}

type Read = { response: LiveResponse } | { problem: LiveProblem };

async function readBody(
  response: Response,
  contentType: string,
  limit: number,
  redactor: Redactor,
  deadline: Deadline,
): Promise<Read> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for await (const chunk of chunks(response, deadline)) {
    bytes += chunk.byteLength;
    if (bytes > limit) {
      return { problem: { kind: 'too-large', message: `the answer is larger than ${limit / 1024 / 1024} MiB` } };
    }
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  const text = redactor.body(parts.join('') + decoder.decode());
  const looksJson = /json/.test(contentType) || /^\s*[[{"]/.test(text) || text.trim() === 'null';
  return {
    response: { status: response.status, contentType, text, json: looksJson ? parseJson(text) : undefined, events: [] },
  };
}

async function readEvents(
  response: Response,
  contentType: string,
  wanted: GuardRequest,
  redactor: Redactor,
  deadline: Deadline,
  elapsed: () => number,
): Promise<Read> {
  const decoder = new TextDecoder();
  const parser = new SseParser();
  const events: SseEvent[] = [];
  const answer = (): LiveResponse => ({ status: response.status, contentType, text: '', json: undefined, events });
  for await (const chunk of chunks(response, deadline)) {
    for (const raw of parser.push(decoder.decode(chunk, { stream: true }))) {
      const event = { ...raw, data: redactor.body(raw.data) };
      events.push(event);
      if (events.length > mostEvents) events.shift();
      if (wanted.onEvent?.(event, answer(), elapsed()) === false) return { response: answer() };
      if (wanted.onEvent) deadline.arm(wanted.timeoutMs);
    }
  }
  return { response: answer() };
}

/** The decoded body. Ends early, without an error, when the deadline passes: cancelling is what frees the connection. */
async function* chunks(response: Response, deadline: Deadline): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  deadline.signal.addEventListener('abort', cancel, { once: true });
  try {
    while (!deadline.signal.aborted) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    deadline.signal.removeEventListener('abort', cancel);
    cancel();
  }
}

/** A time limit that can be moved, joined with the caller's signal. */
class Deadline {
  private readonly controller = new AbortController();
  private timer: unknown;
  reason: 'timeout' | 'aborted' | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly outer: AbortSignal | undefined,
  ) {
    if (outer?.aborted) this.end('aborted');
    else outer?.addEventListener('abort', this.onOuter, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  arm(ms: number): void {
    this.clock.clearTimeout(this.timer);
    if (this.reason === null) this.timer = this.clock.setTimeout(() => this.end('timeout'), ms);
  }

  /** Rejects when the limit passes first, also for a `fetch` that does not heed its signal. */
  race<T>(promise: Promise<T>): Promise<T> {
    promise.catch(() => undefined);
    return new Promise<T>((resolve, reject) => {
      const stop = (): void => reject(new Error('deadline'));
      if (this.signal.aborted) stop();
      this.signal.addEventListener('abort', stop, { once: true });
      promise.then(resolve, reject).finally(() => this.signal.removeEventListener('abort', stop));
    });
  }

  problem(ms: number): LiveProblem | null {
    if (this.reason === 'timeout') return { kind: 'timeout', message: `no complete answer within ${inSeconds(ms)}` };
    if (this.reason === 'aborted') return { kind: 'unchecked', message: 'asking was stopped' };
    return null;
  }

  stop(): void {
    this.clock.clearTimeout(this.timer);
    this.outer?.removeEventListener('abort', this.onOuter);
  }

  private readonly onOuter = (): void => this.end('aborted');

  private end(reason: 'timeout' | 'aborted'): void {
    if (this.reason !== null) return;
    this.reason = reason;
    this.clock.clearTimeout(this.timer);
    this.controller.abort();
  }
}
