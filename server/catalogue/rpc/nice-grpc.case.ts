// @package nice-grpc 2.1.18
import { createChannel, createClient, createClientFactory } from 'nice-grpc';
import { GreeterDefinition } from './generated/greeter';

const channel = createChannel(process.env.GREETER ?? '');
const client = createClient(GreeterDefinition, channel);
const wrapped = createClientFactory().create(GreeterDefinition, channel);

export async function hello(name: string) {
  const a = await client.sayHello({ name });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^ rpc unknown sayHello unknown timeout=absent retry=absent
  const b = await wrapped.sayHello({ name }, { signal: AbortSignal.timeout(1500) });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rpc unknown sayHello unknown timeout=1500 retry=absent
  return [a, b];
}

// not calls: closing, a local class
channel.close();
class Greeter { sayHello(request: object) { return request; } }
new Greeter().sayHello({});
