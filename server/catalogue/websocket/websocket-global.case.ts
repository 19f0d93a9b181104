const prices = new WebSocket('wss://prices.example.com');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket prices.example.com new WebSocket unknown timeout=absent retry=absent
prices.onmessage = (event) => console.log(event.data);

class Pipe {
  send(text: string) {
    return text;
  }
}

export function watch(url: string) {
  const source = new EventSource(url);
//               ^^^^^^^^^^^^^^^^^^^^ websocket unknown new EventSource unknown timeout=absent retry=absent streaming
  source.addEventListener('update', (event) => console.log(event));
  prices.send('ping');
//^^^^^^^^^^^^^^^^^^^ websocket prices.example.com send write timeout=absent retry=absent
  new Pipe().send('local');
  prices.close();
  return source;
}
