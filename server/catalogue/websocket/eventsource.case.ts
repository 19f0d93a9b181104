// @package eventsource 4.1.1
import { EventSource } from 'eventsource';

const events = new EventSource('https://events.example.com/stream');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket events.example.com new EventSource unknown timeout=absent retry=absent streaming
events.addEventListener('message', (event) => console.log(event.data));

class Source {
  constructor(readonly url: string) {}
}

export const local = new Source('https://events.example.com');
export function stop() {
  events.close();
  new Map([['a', 1]]).get('a');
}
