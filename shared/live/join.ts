/** Which live state belongs to which dependency of the code: by configuration first, by name otherwise. */
import type { Breaker, BreakerState, Component, EndpointState, HealthStatus } from './model';
import { worse } from './words';

/** How the two came together: the user said so, or the names agree. */
export type JoinedBy = 'configured' | 'name';

export interface JoinedDependency {
  readonly dependency: string;
  /** The worst of everything joined that says something; null when nothing does. */
  readonly status: HealthStatus | null;
  /** The worst state of the joined breakers: open before half-open before closed; null without a known one. */
  readonly breaker: BreakerState | null;
  readonly endpoints: readonly { readonly endpoint: EndpointState; readonly by: JoinedBy }[];
  readonly components: readonly {
    readonly endpoint: EndpointState;
    readonly component: Component;
    readonly by: JoinedBy;
  }[];
  readonly breakers: readonly { readonly endpoint: EndpointState; readonly breaker: Breaker; readonly by: JoinedBy }[];
}

const severity: readonly BreakerState[] = ['forced-open', 'open', 'half-open', 'closed', 'disabled'];

/** Names that stand for no particular thing and must not pull anything in. */
const vague = new Set([
  'unknown',
  'same-origin',
  'http',
  'https',
  'api',
  'app',
  'server',
  'service',
  'client',
  'db',
  'localhost',
]);

/** One entry for every given dependency, in the same order. */
export function joinDependencies(
  endpoints: readonly EndpointState[],
  dependencies: readonly string[],
): JoinedDependency[] {
  return dependencies.map((dependency) => {
    const joined = {
      dependency,
      endpoints: endpoints.flatMap((endpoint) => {
        const by =
          endpoint.dependency === null
            ? byName(endpoint.name, dependency)
            : configured(endpoint.dependency, dependency);
        return by ? [{ endpoint, by }] : [];
      }),
      components: endpoints.flatMap((endpoint) =>
        (endpoint.reading?.health?.components ?? []).flatMap((component) => {
          const by = part(endpoint, component.name, dependency);
          return by ? [{ endpoint, component, by }] : [];
        }),
      ),
      breakers: endpoints.flatMap((endpoint) =>
        (endpoint.reading?.breakers ?? []).flatMap((breaker) => {
          const by = part(endpoint, breaker.name, dependency);
          return by ? [{ endpoint, breaker, by }] : [];
        }),
      ),
    };
    const said = [
      ...joined.endpoints.map((e) => e.endpoint.status),
      ...joined.components.map((c) => c.component.status),
    ].filter((status) => status !== 'unknown');
    const states = new Set(joined.breakers.map((b) => b.breaker.state));
    return {
      ...joined,
      status: said.length === 0 ? null : said.reduce<HealthStatus>(worse, 'up'),
      breaker: severity.find((state) => states.has(state)) ?? null,
    };
  });
}

/** A configured name decides alone. The last part of `outer/inner` counts as a name too. */
function part(endpoint: EndpointState, name: string, dependency: string): JoinedBy | null {
  const mapped = endpoint.dependencies.filter(([from]) => same(from, name) || same(from, name.split('/').at(-1) ?? ''));
  if (mapped.length > 0) return mapped.some(([, to]) => same(to, dependency)) ? 'configured' : null;
  return byName(name, dependency) ?? byName(name.split('/').at(-1) ?? '', dependency);
}

function configured(said: string, dependency: string): JoinedBy | null {
  return same(said, dependency) ? 'configured' : null;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** `llm openai`, `openai-api` and `OpenAI` are openai; `redis` is not in `predis`. */
function byName(name: string, dependency: string): JoinedBy | null {
  if (vague.has(dependency.toLowerCase())) return null;
  if (same(name, dependency)) return 'name';
  const whole = words(name);
  const wanted = words(dependency);
  if (wanted.length === 0 || wanted.length > whole.length) return null;
  for (let at = 0; at + wanted.length <= whole.length; at++) {
    if (wanted.every((word, index) => whole[at + index] === word)) return 'name';
  }
  return null;
}

function words(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}
