/** Spring Boot Actuator `/actuator/health`, with the breakers that resilience4j registers in it. */
import { entries, get, isObject, text } from '../../json';
import type { Breaker, Component } from '../../model';
import type { LiveFormat } from '../format';
import { component, healthReading } from '../health';
import { resilience4jBreaker } from '../resilience4j/breaker';

const deepest = 5;

export const springActuator: LiveFormat = {
  id: 'spring-actuator',
  title: 'Spring Boot Actuator health',
  gives: ['health', 'breakers'],
  detect({ json, contentType }) {
    const status = get(json, 'status');
    if (typeof status !== 'string') return null;
    if (contentType.includes('spring-boot.actuator')) return 76;
    const parts = isObject(get(json, 'components')) || Array.isArray(get(json, 'groups'));
    return /^[A-Z_]+$/.test(status) && parts ? 75 : null;
  },
  parse({ json }) {
    const status = get(json, 'status');
    if (typeof status !== 'string') return null;
    const components: Component[] = [];
    const breakers: Breaker[] = [];
    collect(json, '', 0, components, breakers);
    return healthReading('spring-actuator', status, components, { breakers });
  },
};

/** `components` (v3) or `details` (v2) of a composite; nested ones become `outer/inner`. */
function collect(node: unknown, path: string, depth: number, components: Component[], breakers: Breaker[]): void {
  const children = isObject(get(node, 'components'))
    ? get(node, 'components')
    : depth === 0
      ? get(node, 'details')
      : undefined;
  for (const [name, child] of entries(children, 500)) {
    if (!isObject(child)) continue;
    const full = path ? `${path}/${name}` : name;
    const here = breakersOf(child);
    breakers.push(...here);
    // the indicator's own word is UNKNOWN whenever one of its breakers is open; its breakers say it better
    if (here.length === 0) components.push(component(full, get(child, 'status'), reason(child)));
    if (depth < deepest) collect(child, full, depth + 1, components, breakers);
  }
}

function breakersOf(child: unknown): Breaker[] {
  return entries(get(child, 'details')).flatMap(([name, entry]) => {
    const details = get(entry, 'details');
    if (typeof get(details, 'state') !== 'string' || get(details, 'bufferedCalls') === undefined) return [];
    return [resilience4jBreaker(name, details)];
  });
}

function reason(child: unknown): string | null {
  const details = get(child, 'details');
  return text(get(details, 'error')) ?? text(get(details, 'message')) ?? text(get(child, 'description'));
}
