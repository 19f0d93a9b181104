// @package ws 8.23.0
import WebSocket, { WebSocketServer } from 'ws';

const feed = new WebSocket('wss://feed.example.com/v1');
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket feed.example.com new WebSocket unknown timeout=absent retry=absent
const server = new WebSocketServer({ port: 8080 });

class Channel {
  send(text: string) {
    return text.length;
  }
}

feed.on('open', () => {
  feed.send(JSON.stringify({ op: 'subscribe' }));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket feed.example.com send write timeout=absent retry=absent
});
feed.on('message', (data) => console.log(String(data)));

export function open(url: string) {
  const socket = new WebSocket(url, { handshakeTimeout: 5000 });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket unknown new WebSocket unknown timeout=5000 retry=absent
  socket.once('error', (error) => console.error(error));
  new Channel().send('local');
  return socket;
}

export function close() {
  feed.close();
  server.close();
}
