/** Events of a stream in batches: one complete round of breakers first, then at most a batch a second. */
import type { Clock } from './clock';
import { breakerOfEvent } from './formats/hystrix/format';
import type { SseEvent } from './http/sse';

const beat = 1000;
/** Events a batch may hold; also how many of no known kind are waited for. */
const most = 1000;
const mostUnknown = 50;

export class EventBatch {
  private events: SseEvent[] = [];
  private names = new Set<string>();
  private since: number | null = null;
  private first = true;

  /** @param follow batches by time too, for a stream that stays open; a sample only ends with its round */
  constructor(
    private readonly clock: Clock,
    private readonly follow: boolean,
  ) {}

  /** The batch that ends with this event; null while it is not complete. */
  push(event: SseEvent): readonly SseEvent[] | null {
    const now = this.clock.now();
    this.since ??= now;
    this.events.push(event);
    const name = breakerOfEvent(event);
    // a snapshot names every breaker once, so the first that comes again starts the next round
    const round = name !== null && this.names.has(name);
    if (name !== null) this.names.add(name);
    const aged = this.follow && now - this.since >= beat;
    const unknown = this.names.size === 0 && this.events.length >= mostUnknown;
    const complete = this.first ? round || aged : aged;
    if (!complete && !unknown && this.events.length < most) return null;
    const batch = this.events;
    this.events = [];
    this.names = new Set();
    this.since = now;
    this.first = false;
    return batch;
  }
}
