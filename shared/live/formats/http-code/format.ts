/**
 * Endpoints that only speak through their HTTP code: an empty body, or a line of prose as Prometheus writes. Named as
 * `type` the code alone decides; recognised by itself, a text counts as up only when it says so.
 */
import { clean } from '../../json';
import type { HealthStatus } from '../../model';
import { healthOf, worse } from '../../words';
import type { LiveFormat } from '../format';
import { healthReading } from '../health';

const longest = 500;

export const httpCode: LiveFormat = {
  id: 'http-code',
  title: 'HTTP code only',
  gives: ['health'],
  // 412: flagd's readiness until its flags are there
  answers: [412],
  detect({ json, text, contentType }) {
    if (json !== undefined || contentType.startsWith('text/event-stream')) return null;
    // an empty JSON answer is one that was cut
    if (text.trim() === '') return contentType.includes('json') ? null : 1;
    return isProse(text) && proseStatus(text) !== 'unknown' ? 1 : null;
  },
  parse({ status, text }) {
    const good = status >= 200 && status < 300;
    const prose = isProse(text) ? proseStatus(text) : 'unknown';
    return healthReading('http-code', isProse(text) ? clean(text, 60) : undefined, [], {
      status: !good ? 'down' : prose === 'unknown' ? 'up' : prose,
      notes: prose === 'unknown' || text.trim() === '' ? ['the body says nothing; judged by its HTTP code'] : [],
    });
  },
};

/** What a text says by the status words in it; the worst of them counts, and `not ready` is down. */
function proseStatus(text: string): HealthStatus {
  if (text.trim() === '') return 'up';
  if (/\b(not|never|isn't|un)[\s_-]*(ok|up|ready|healthy|alive|available|operational)\b/i.test(text)) return 'down';
  const said: HealthStatus[] = text
    .split(/[^A-Za-z_]+/)
    .map(healthOf)
    .filter((status) => status !== 'unknown');
  return said.length === 0 ? 'unknown' : said.reduce(worse);
}

/** A short line of words: no markup, no JSON that was cut, nothing binary. */
function isProse(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return true;
  return (
    trimmed.length <= longest &&
    !/^[<{["\]}]/.test(trimmed) &&
    !/[\p{Cc}\ufffd]/u.test(trimmed.replace(/[\r\n\t]/g, ''))
  );
}
