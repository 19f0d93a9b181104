// @package @connectrpc/connect 2.2.0
// @package @connectrpc/connect-node 2.1.2
import { createClient } from '@connectrpc/connect';
import { createGrpcTransport } from '@connectrpc/connect-node';
import { ElizaService } from './gen/eliza_pb';

const bounded = createClient(ElizaService, createGrpcTransport({ baseUrl: process.env.ELIZA_URL ?? '', defaultTimeoutMs: 2000 }));
const bare = createClient(ElizaService, createGrpcTransport({ baseUrl: process.env.ELIZA_URL ?? '' }));

export async function say(sentence: string) {
  const a = await bounded.say({ sentence });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^ rpc unknown say unknown timeout=2000 retry=absent
  const b = await bare.say({ sentence });
//                ^^^^^^^^^^^^^^^^^^^^^^ rpc unknown say unknown timeout=absent retry=absent
  const c = await bare.say({ sentence }, { timeoutMs: 700 });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rpc unknown say unknown timeout=700 retry=absent
  return [a, b, c];
}

// not calls
class Eliza { say(text: object) { return text; } }
new Eliza().say({ sentence: 'a' });
const local = { say: (text: string) => text };
local.say('a');
