/** Finds the changes between two states of an endpoint. `unknown` in between is no change. */
import type { EndpointState, Transition } from './model';

export class Watcher {
  /** Last definite state by subject and name. */
  private readonly last = new Map<string, string>();

  /** @param fresh whether the reading is new; an old one says nothing about now */
  see(state: EndpointState, fresh: boolean, at: number): Transition[] {
    const found: Transition[] = [];
    const look = (
      subject: Transition['subject'],
      name: string,
      key: string,
      to: string,
      confidence: Transition['confidence'],
    ): void => {
      if (to === 'unknown') return;
      const id = JSON.stringify([subject, key]);
      const from = this.last.get(id);
      this.last.set(id, to);
      if (from !== undefined && from !== to)
        found.push({ endpoint: state.name, subject, name, from, to, at, confidence });
    };
    look('health', state.name, '', state.status, 'stated');
    if (!fresh || !state.reading) return found;
    for (const part of state.reading.health?.components ?? [])
      look('component', part.name, part.name, part.status, 'stated');
    for (const breaker of state.reading.breakers) {
      look('breaker', breaker.name, `${breaker.name}\n${breaker.instance ?? ''}`, breaker.state, breaker.confidence);
    }
    for (const flag of state.reading.flags) {
      look('flag', flag.key, flag.key, flag.enabled === null ? 'unknown' : flag.enabled ? 'on' : 'off', 'stated');
    }
    return found;
  }
}
