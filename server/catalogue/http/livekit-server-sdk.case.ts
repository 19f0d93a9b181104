// @package livekit-server-sdk 2.19.2
import { AccessToken, RoomServiceClient, WebhookReceiver } from 'livekit-server-sdk';

const rooms = new RoomServiceClient(process.env.LIVEKIT_URL!, 'key', process.env.LIVEKIT_SECRET!);
const receiver = new WebhookReceiver('key', process.env.LIVEKIT_SECRET!);

class Hotel {
  createRoom(n: number) {
    return n;
  }
}

export async function open(name: string, body: string, auth: string) {
  const event = await receiver.receive(body, auth);
  const room = await rooms.createRoom({ name });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ http livekit createRoom write timeout=10000 retry=absent
  const all = await rooms.listRooms();
//                  ^^^^^^^^^^^^^^^^^ http livekit listRooms read timeout=10000 retry=absent
  const token = await new AccessToken('key', process.env.LIVEKIT_SECRET!, { identity: name }).toJwt();
  await rooms.deleteRoom(name);
//      ^^^^^^^^^^^^^^^^^^^^^^ http livekit deleteRoom write timeout=10000 retry=absent
  new Hotel().createRoom(1);
  return { event, room, all, token };
}
