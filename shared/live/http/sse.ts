/** Server-sent events (WHATWG HTML, 9.2.6), fed with text as it arrives. */

export interface SseEvent {
  /** `message` unless the stream names another. */
  readonly event: string;
  readonly data: string;
  readonly id: string;
}

export class SseParser {
  private rest = '';
  private event = '';
  private data: string[] = [];
  private size = 0;
  private id = '';
  private first = true;

  /** @param limit UTF-16 units one event or line may take; a longer one is dropped, the stream goes on */
  constructor(private readonly limit = 1 << 20) {}

  /** Complete events in `chunk` and what was left of the last one. An event without an empty line after it is none. */
  push(chunk: string): SseEvent[] {
    let fresh = chunk;
    if (this.first && fresh !== '') {
      this.first = false;
      if (fresh.charCodeAt(0) === 0xfeff) fresh = fresh.slice(1);
    }
    const text = this.rest + fresh;
    const events: SseEvent[] = [];
    let from = 0;
    // what was left over holds no line break except, at its very end, the first half of CRLF
    for (let at = Math.max(0, this.rest.length - 1); at < text.length; at++) {
      const char = text.charCodeAt(at);
      if (char !== 10 && char !== 13) continue;
      // a CR at the end may be the first half of CRLF
      if (char === 13 && at + 1 === text.length) break;
      this.line(text.slice(from, at), events);
      if (char === 13 && text.charCodeAt(at + 1) === 10) at++;
      from = at + 1;
    }
    this.rest = text.slice(from);
    if (this.rest.length > this.limit) this.drop();
    return events;
  }

  private drop(): void {
    this.rest = '';
    this.data = [];
    this.size = 0;
  }

  private line(line: string, events: SseEvent[]): void {
    if (line === '') {
      if (this.data.length > 0)
        events.push({ event: this.event || 'message', data: this.data.join('\n'), id: this.id });
      this.event = '';
      this.data = [];
      this.size = 0;
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + (line.charCodeAt(colon + 1) === 32 ? 2 : 1));
    if (field === 'event') this.event = value.slice(0, 200);
    else if (field === 'id' && !value.includes('\0')) this.id = value.slice(0, 200);
    else if (field === 'data' && (this.size += value.length) <= this.limit) this.data.push(value);
  }
}
