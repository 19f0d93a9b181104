/** Finds the changes between two states of an endpoint. `unknown` in between is no change. */
import type { EndpointState, Reading, Transition } from './model';

interface Look {
  readonly subject: Transition['subject'];
  readonly name: string;
  readonly key: string;
  readonly to: string;
  readonly confidence: Transition['confidence'];
}

export class Watcher {
  private health: string | null = null;
  /** Last definite state by subject and name, of what the last reading held: names that vanish cost no memory. */
  private last = new Map<string, string>();

  /** @param fresh whether the reading is new; an old one says nothing about now */
  see(state: EndpointState, fresh: boolean, at: number): Transition[] {
    const found: Transition[] = [];
    const tell = (look: Omit<Look, 'key'>, from: string | null | undefined): void => {
      if (from === null || from === undefined || look.to === 'unknown' || from === look.to) return;
      const { subject, name, to, confidence } = look;
      found.push({ endpoint: state.name, subject, name, from, to, at, confidence });
    };
    tell({ subject: 'health', name: state.name, to: state.status, confidence: 'stated' }, this.health);
    if (state.status !== 'unknown') this.health = state.status;
    if (!fresh || !state.reading) return found;
    const now = new Map<string, string>();
    for (const look of looks(state.reading)) {
      const id = JSON.stringify([look.subject, look.key]);
      const from = this.last.get(id);
      tell(look, from);
      if (look.to !== 'unknown') now.set(id, look.to);
      else if (from !== undefined) now.set(id, from);
    }
    this.last = now;
    return found;
  }
}

function* looks(reading: Reading): Generator<Look> {
  const confidence = 'stated';
  for (const { name, status } of reading.health?.components ?? []) {
    yield { subject: 'component', name, key: name, to: status, confidence };
  }
  for (const { name, instance, state, confidence: how } of reading.breakers) {
    yield { subject: 'breaker', name, key: `${name}\n${instance ?? ''}`, to: state, confidence: how };
  }
  for (const { key, enabled } of reading.flags) {
    yield { subject: 'flag', name: key, key, to: enabled === null ? 'unknown' : enabled ? 'on' : 'off', confidence };
  }
}
