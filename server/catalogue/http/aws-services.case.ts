// @package @aws-sdk/client-lambda 3.1162.0
// @package @aws-sdk/client-secrets-manager 3.1162.0
// @package @aws-sdk/client-codecommit 3.1162.0
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SecretsManager } from '@aws-sdk/client-secrets-manager';
import { CodeCommitClient, ListRepositoriesCommand } from '@aws-sdk/client-codecommit';

const lambda = new LambdaClient({ maxAttempts: 1 });
const secrets = new SecretsManager({ requestHandler: { socketTimeout: 3000 } });
const code = new CodeCommitClient({});

export async function run(id: string) {
  const command = new InvokeCommand({ FunctionName: 'resize', Payload: Buffer.from(id) });
  const out = await lambda.send(command);
//                  ^^^^^^^^^^^^^^^^^^^^ http lambda send(InvokeCommand) write timeout=absent retry=absent
  const secret = await secrets.getSecretValue({ SecretId: id });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http secrets-manager getSecretValue read timeout=3000 retry=3
  const repositories = await code.send(new ListRepositoriesCommand({}));
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http aws send(ListRepositoriesCommand) read timeout=absent retry=3
  return [out, secret, repositories];
}

// not calls: closing, middleware, a local bus
lambda.destroy();
lambda.middlewareStack.add((next) => next, { step: 'build' });
class Bus { send(command: object) { return command; } }
new Bus().send(new InvokeCommand({ FunctionName: 'x' }));
