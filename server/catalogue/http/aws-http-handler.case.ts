// @package @aws-sdk/client-sts 3.1162.0
// @package @smithy/node-http-handler 4.14.2
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';

const bounded = new STSClient({ requestHandler: new NodeHttpHandler({ requestTimeout: 2000, throwOnRequestTimeout: true }) });
const inert = new STSClient({ requestHandler: new NodeHttpHandler({ requestTimeout: 2000 }) });

export async function who() {
  const a = await bounded.send(new GetCallerIdentityCommand({}));
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http sts send(GetCallerIdentityCommand) read timeout=2000 retry=3
  const b = await inert.send(new GetCallerIdentityCommand({}));
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http sts send(GetCallerIdentityCommand) read timeout=absent retry=3
  return [a, b];
}

// not calls: making and closing handlers
const handler = new NodeHttpHandler({ socketTimeout: 1000 });
handler.destroy();
const local = { handle: (request: object) => request };
local.handle({});
