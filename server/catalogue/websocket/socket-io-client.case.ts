// @package socket.io-client 4.8.4
import { io } from 'socket.io-client';

const socket = io('https://api.example.com', { transports: ['websocket'] });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket api.example.com io unknown timeout=20000 retry=absent

class Bell {
  emit(name: string) {
    return name;
  }
}

socket.on('connect', () => {
  socket.emit('hello', { at: 1 });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket api.example.com emit write timeout=absent retry=absent
});

export async function ask(question: string) {
  const answer = await socket.emitWithAck('ask', question);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket api.example.com emitWithAck write timeout=absent retry=absent
  const bounded = await socket.timeout(5000).emitWithAck('ask', question);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ websocket api.example.com timeout.emitWithAck write timeout=5000 retry=absent
  new Bell().emit('local');
  socket.disconnect();
  return { answer, bounded };
}
