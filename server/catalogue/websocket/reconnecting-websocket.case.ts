// @package reconnecting-websocket 4.4.0
import ReconnectingWebSocket from 'reconnecting-websocket';

const live = new ReconnectingWebSocket('wss://live.example.com');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket live.example.com new ReconnectingWebSocket unknown timeout=4000 retry=absent
const eager = new ReconnectingWebSocket('wss://live.example.com', [], { connectionTimeout: 1000 });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket live.example.com new ReconnectingWebSocket unknown timeout=1000 retry=absent
const sent = new Map<string, number>();

live.addEventListener('open', () => {
  live.send('hello');
//^^^^^^^^^^^^^^^^^^ websocket live.example.com send write timeout=absent retry=absent
});

class Fake {
  send(text: string) {
    sent.set(text, 1);
  }
}

export function stop() {
  new Fake().send('x');
  live.close();
  eager.close();
}
