/** From an answer to what it means: which format, which health, and whether it is an answer at all. Pure, never throws. */
import type { EndpointConfig } from './config';
import { detectFormat, formatById } from './formats';
import type { LiveFormat } from './formats/format';
import { reconcile } from './formats/health';
import type { LiveResponse } from './http-guard';
import { get, text } from './json';
import type { HealthStatus, LiveProblem, Reading } from './model';

/** What a format wants to know next time; forgotten when the format changes. */
export interface FormatMemory {
  readonly format: string;
  readonly memory: unknown;
}

export interface Interpretation {
  /** Null when the answer is none of any known format. */
  readonly reading: Reading | null;
  readonly status: HealthStatus;
  readonly problem: LiveProblem | null;
  readonly memory: FormatMemory | null;
  /** Where the next page is, as the answer says it. */
  readonly next: string | null;
  /** How many flags all pages hold together, as the answer says it. */
  readonly total: number | null;
}

/** @param now ms since 1970 */
export function interpret(
  response: LiveResponse,
  endpoint: Pick<EndpointConfig, 'type' | 'environment' | 'metrics' | 'states'>,
  memory: FormatMemory | null,
  now: number,
): Interpretation {
  const { status } = response;
  const good = status >= 200 && status < 300;
  if (status === 401 || status === 403)
    return none('unknown', 'auth', `HTTP ${status}${said(response)}; polling has stopped`);
  if (status === 429) return none('unknown', 'rate-limited', 'HTTP 429: asked too often');
  if (isHtml(response)) {
    const message = good ? 'HTML, not an API response' : `HTTP ${status} with an HTML page`;
    return none(status >= 500 ? 'down' : 'unknown', status === 404 ? 'not-found' : 'not-an-api', message);
  }
  const named = endpoint.type === 'auto' ? undefined : formatById(endpoint.type);
  const found = named ? { format: named, score: 100 } : detectFormat(response);
  if (found && carriesAnswer(found.format, found.score, status)) {
    const context = { now, endpoint, memory: memory?.format === found.format.id ? memory.memory : null };
    const parsed = found.format.parse(response, context);
    if (parsed) {
      const { memory: kept, next, total, ...rest } = parsed;
      const health = rest.health && reconcile(rest.health, status);
      const short = next === undefined && total !== undefined && rest.flags.length < total;
      return {
        reading: { ...rest, health, flagCoverage: short ? 'some' : rest.flagCoverage },
        status: health?.status ?? 'up',
        problem: null,
        memory: { format: found.format.id, memory: kept ?? null },
        next: next ?? null,
        total: total ?? null,
      };
    }
  }
  return refused(response, named);
}

/** Codes that carry an answer: success, what the format says, and every failure of a format that reports health. */
function carriesAnswer(format: LiveFormat, score: number, status: number): boolean {
  if (status >= 200 && status < 300) return true;
  if (format.answers?.includes(status)) return true;
  if (status === 404) return false;
  return format.gives.includes('health') && score >= 50;
}

function refused(response: LiveResponse, named: LiveFormat | undefined): Interpretation {
  const { status } = response;
  if (status === 404) return none('unknown', 'not-found', `HTTP 404${said(response)}; is the path right?`);
  if (status >= 500) return none('down', 'server-error', `HTTP ${status}${said(response)}`);
  if (status < 200 || status >= 300) return none('unknown', 'unreadable', `HTTP ${status}${said(response)}`);
  if (named) {
    const other = detectFormat(response)?.format;
    const looks = other && other !== named ? `; it looks like ${other.id}` : '';
    return none('unknown', 'unreadable', `not what ${named.title} (type ${named.id}) sends${looks}`);
  }
  return none('unknown', 'unreadable', unknownBody(response));
}

function unknownBody(response: LiveResponse): string {
  if (response.contentType.startsWith('text/event-stream')) {
    return response.events.length === 0
      ? 'the event stream ended without an event'
      : 'an event stream of no known kind';
  }
  if (response.json !== undefined) return 'JSON of no known format; name it with `type` if it is one';
  const trimmed = response.text.trim();
  if (response.contentType.includes('json') || /^[[{]/.test(trimmed)) return 'the JSON is broken or cut off';
  return 'a text that says nothing about health; `"type": "http-code"` judges by the HTTP code alone';
}

function isHtml({ contentType, text: body }: LiveResponse): boolean {
  return contentType.includes('text/html') || /^\s*<(!doctype|html|head|body|\?xml)/i.test(body.slice(0, 1000));
}

/** What the server says about its refusal; the guard has taken our secrets out of it. */
function said({ json }: LiveResponse): string {
  const message = text(get(json, 'message'), 120) ?? text(get(json, 'error'), 120) ?? text(get(json, 'errorCode'), 120);
  return message === null ? '' : `: ${message.replace(/[.\s]+$/, '')}`;
}

function none(status: HealthStatus, kind: LiveProblem['kind'], message: string): Interpretation {
  return { reading: null, status, problem: { kind, message }, memory: null, next: null, total: null };
}
