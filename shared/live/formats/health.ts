/** What health formats share: parts, and an overall status out of word and HTTP code. */
import { brief, entries, get, isObject, text } from '../json';
import type { Breaker, Component, HealthState, HealthStatus } from '../model';
import { emptyReading } from '../model';
import { healthOf, worse } from '../words';
import type { Parsed } from './format';

const mostComponents = 500;

/** A part from its word; `message` is any JSON value and becomes one line. */
export function component(name: string, word: unknown, message?: unknown): Component {
  return {
    name: text(name) ?? '(no name)',
    status: healthOf(word),
    raw: brief(word, 60),
    message: brief(message) ?? null,
  };
}

/** Parts out of `{ name: { status, message? } }` or `{ name: 'up' }`. */
export function componentsOf(value: unknown): Component[] {
  return entries(value, mostComponents).map(([name, part]) =>
    isObject(part)
      ? component(name, wordOf(part), get(part, 'message') ?? get(part, 'error') ?? get(part, 'details'))
      : component(name, part),
  );
}

/** The status word of an object, under any of its usual names. A number or boolean is no word. */
export function wordOf(value: unknown): string | null {
  for (const key of ['status', 'state', 'health', 'Status']) {
    const word = get(value, key);
    if (typeof word === 'string') return word;
  }
  return null;
}

/** A health reading. `word` decides; the HTTP code and the parts are weighed against it by `reconcile`. */
export function healthReading(
  format: string,
  word: unknown,
  components: readonly Component[],
  more: {
    /** Instead of what `word` stands for in general. */
    status?: HealthStatus;
    breakers?: readonly Breaker[];
    notes?: readonly string[];
  } = {},
): Parsed {
  const health: HealthState = {
    status: more.status ?? healthOf(word),
    raw: typeof word === 'string' ? text(word, 60) : null,
    components: components.slice(0, mostComponents),
    disagreement: null,
  };
  return { ...emptyReading, format, health, breakers: more.breakers ?? [], notes: more.notes ?? [] };
}

/**
 * Weighs a health against the HTTP code it came with and against its own parts. The worse wins and the disagreement is
 * said. A part that is down makes the whole degraded, not down: the service may be able to do without it.
 */
export function reconcile(health: HealthState, httpStatus: number): HealthState {
  const good = httpStatus >= 200 && httpStatus < 300;
  const said = health.raw === null ? 'no status' : `status "${health.raw}"`;
  if (!good) {
    const disagrees = health.status === 'up' || health.status === 'degraded';
    return { ...health, status: 'down', disagreement: disagrees ? `HTTP ${httpStatus} but ${said}` : null };
  }
  if (health.status === 'down') return { ...health, disagreement: `HTTP ${httpStatus} but ${said}` };
  if (health.status !== 'up') return health;
  const bad = health.components.filter((part) => part.status === 'down' || part.status === 'degraded');
  if (bad.length === 0) return health;
  const names =
    bad
      .slice(0, 3)
      .map((part) => part.name)
      .join(', ') + (bad.length > 3 ? ', …' : '');
  const worst = bad.reduce((all, part) => worse(all, part.status), 'up' as Component['status']);
  return { ...health, status: 'degraded', disagreement: `${said} but ${names} ${worst}` };
}
