// @package @grpc/grpc-js 1.14.7
import * as grpc from '@grpc/grpc-js';

const definition = grpc.loadPackageDefinition({}) as any;
const client = new definition.helloworld.Greeter(process.env.GREETER, grpc.credentials.createInsecure());
const Generic = grpc.makeGenericClientConstructor({}, 'Greeter');
const generic = new Generic(process.env.GREETER ?? '', grpc.credentials.createInsecure());

export function hello(name: string) {
  client.sayHello({ name }, (err: Error | null, answer: unknown) => console.log(err, answer));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rpc unknown sayHello unknown timeout=absent retry=absent
  generic.listNames({ prefix: name });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rpc unknown listNames unknown timeout=absent retry=absent
}

// not calls: a server, credentials, closing, a local class
const server = new grpc.Server();
server.addService({}, {});
client.close();
class Greeter { sayHello(name: object) { return name; } }
new Greeter().sayHello({ name: 'a' });
