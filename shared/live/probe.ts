/** One look at one endpoint: builds the request, reads all pages, follows a stream if asked to. Never rejects. */
import type { EndpointConfig } from './config';
import { claimedBy, formatById } from './formats';
import type { LiveFormat } from './formats/format';
import { type GuardDeps, type GuardResult, healthAccept, type LiveResponse, request } from './http-guard';
import { type FormatMemory, interpret, type Interpretation } from './interpret';
import { parseJson } from './json';
import type { HealthStatus, LiveProblem, Reading } from './model';
import { joinPages } from './pages';
import { EventBatch } from './stream';

const mib = 1024 * 1024;

export interface ProbeDeps extends GuardDeps {
  /** Text of a file of the workspace; needed for endpoints with `file`. */
  readonly readFile?: (path: string) => Promise<string>;
}

/** Carried from one look to the next. */
export interface ProbeMemory {
  readonly etag: string | null;
  readonly format: FormatMemory | null;
}

export const noMemory: ProbeMemory = { etag: null, format: null };

export interface ProbeResult {
  /** Null after 304: the reading before it still holds. */
  readonly reading: Reading | null;
  readonly notModified: boolean;
  readonly status: HealthStatus;
  readonly problem: LiveProblem | null;
  readonly httpStatus: number | null;
  readonly latencyMs: number | null;
  readonly retryAfterMs: number | null;
  /** Ended by the signal: says nothing. */
  readonly aborted: boolean;
  readonly memory: ProbeMemory;
}

export interface ProbeOptions {
  readonly signal?: AbortSignal;
  /** Keeps an event stream open and reports what it says; without it a stream is left after one round. */
  readonly onStream?: (result: ProbeResult) => void;
}

/** Asks an endpoint once. */
export async function probe(
  endpoint: EndpointConfig,
  deps: ProbeDeps,
  memory: ProbeMemory = noMemory,
  options: ProbeOptions = {},
): Promise<ProbeResult> {
  if (endpoint.file !== undefined) return file(endpoint, endpoint.file, deps, memory);
  const named = endpoint.type === 'auto' ? undefined : formatById(endpoint.type);
  const start = endpoint.url ?? '';
  const batch = new EventBatch(deps.clock, options.onStream !== undefined);
  let streamed: ProbeResult | null = null;
  const onBatch = (response: LiveResponse, latencyMs: number): boolean => {
    const base = { notModified: false, httpStatus: response.status, latencyMs, retryAfterMs: null, aborted: false };
    const result = fromResponse(response, endpoint, streamed?.memory ?? memory, deps.clock.now(), base, null);
    if (!result.reading) return false;
    streamed = result;
    options.onStream?.(result);
    return options.onStream !== undefined;
  };
  const first = await request(
    {
      ...plan(endpoint, start, named),
      etag: memory.etag,
      timeoutMs: endpoint.timeoutMs,
      maxBytes: (contentType) => sizeLimit(contentType, named, start),
      ...(options.signal ? { signal: options.signal } : {}),
      onEvent: (event, response, latencyMs) => {
        const events = batch.push(event);
        return events === null || onBatch({ ...response, events }, latencyMs);
      },
    },
    deps,
  );
  const { next, total, ...result } = toResult(first, endpoint, memory, deps.clock.now());
  // followed to its end: what it said last stands, and a new connection starts where this one was
  if (streamed && first.ok) return { ...(streamed as ProbeResult), retryAfterMs: first.retryAfterMs };
  if (!result.reading || next === null) return result;
  const ask = (url: string): Promise<GuardResult> =>
    request(
      {
        ...plan(endpoint, url, named),
        url,
        timeoutMs: endpoint.timeoutMs,
        maxBytes: () => 8 * mib,
        ...(options.signal ? { signal: options.signal } : {}),
      },
      deps,
    );
  const reading = await joinPages({ reading: result.reading, next, total }, start, endpoint, ask, deps.clock);
  return reading ? { ...result, reading } : { ...result, reading: null, aborted: true };
}

function plan(endpoint: EndpointConfig, url: string, named: LiveFormat | undefined) {
  const asks = named ?? (URL.canParse(url) ? claimedBy(url) : undefined);
  const wanted = URL.canParse(url) ? (asks?.request?.(endpoint) ?? {}) : {};
  return { url, method: 'GET' as const, headers: endpoint.headers, accept: healthAccept, ...wanted };
}

/** 1 MiB is plenty for health; metrics and flag lists may have 8. */
function sizeLimit(contentType: string, named: LiveFormat | undefined, url: string): number {
  const large = /openmetrics|version=0\.0\.4/.test(contentType) || /\/(metrics|prometheus)\/?(\?|$)/.test(url);
  return (named ? named.gives.includes('flags') || named.gives.includes('metrics') || large : large) ? 8 * mib : mib;
}

/** A result with what paging needs to know. */
type Answered = ProbeResult & Pick<Interpretation, 'next' | 'total'>;

function toResult(answer: GuardResult, endpoint: EndpointConfig, memory: ProbeMemory, now: number): Answered {
  const base = {
    notModified: false,
    httpStatus: answer.httpStatus,
    latencyMs: answer.latencyMs,
    retryAfterMs: answer.retryAfterMs,
    aborted: false,
    memory,
    next: null,
    total: null,
  };
  if (!answer.ok) {
    const down = answer.problem.kind === 'unreachable' || answer.problem.kind === 'timeout';
    const status = down || (answer.httpStatus ?? 0) >= 500 ? 'down' : 'unknown';
    return { ...base, reading: null, status, problem: answer.problem, aborted: answer.aborted };
  }
  if (!answer.response) {
    // nobody asked for it unless an ETag was sent
    if (memory.etag !== null) return { ...base, reading: null, notModified: true, status: 'unknown', problem: null };
    return {
      ...base,
      reading: null,
      status: 'unknown',
      problem: { kind: 'unreadable', message: 'HTTP 304 without anything to compare' },
    };
  }
  return fromResponse(answer.response, endpoint, memory, now, base, answer.etag);
}

function fromResponse(
  response: LiveResponse,
  endpoint: EndpointConfig,
  memory: ProbeMemory,
  now: number,
  base: Pick<ProbeResult, 'notModified' | 'httpStatus' | 'latencyMs' | 'retryAfterMs' | 'aborted'>,
  etag: string | null,
): Answered {
  const meant = interpret(response, endpoint, memory.format, now);
  const kept: ProbeMemory = meant.reading
    ? { etag: meant.next === null ? etag : null, format: meant.memory }
    : { etag: memory.etag, format: memory.format };
  const { reading, status, problem, next, total } = meant;
  return { ...base, reading, status, problem, next, total, memory: kept };
}

async function file(
  endpoint: EndpointConfig,
  path: string,
  deps: ProbeDeps,
  memory: ProbeMemory,
): Promise<ProbeResult> {
  const base = { notModified: false, httpStatus: null, latencyMs: null, retryAfterMs: null, aborted: false };
  const failed = (kind: LiveProblem['kind'], message: string): ProbeResult => ({
    ...base,
    reading: null,
    status: 'unknown',
    problem: { kind, message },
    memory,
  });
  if (!deps.readFile) return failed('config', 'files cannot be read here');
  let text: string;
  try {
    text = await deps.readFile(path);
  } catch {
    return failed('not-found', `${path} cannot be read`);
  }
  if (text.length > 8 * mib) return failed('too-large', `${path} is larger than 8 MiB`);
  const response = { status: 200, contentType: 'application/json', text, json: parseJson(text), events: [] };
  return fromResponse(response, endpoint, memory, deps.clock.now(), base, null);
}
