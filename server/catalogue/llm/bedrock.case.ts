// @package @aws-sdk/client-bedrock-runtime 3.1162.0
import { BedrockRuntimeClient, BedrockRuntime, ConverseCommand, ConverseStreamCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';

const client = new BedrockRuntimeClient({ region: 'eu-central-1' });
const bounded = new BedrockRuntimeClient({ maxAttempts: 1, requestHandler: { requestTimeout: 30_000, throwOnRequestTimeout: true } });
const full = new BedrockRuntime({});

export async function ask(modelId: string, body: string) {
  const command = new InvokeModelCommand({ modelId, body });
  const a = await client.send(command);
//                ^^^^^^^^^^^^^^^^^^^^ llm bedrock send(InvokeModelCommand) read timeout=absent retry=3
  const b = await bounded.send(new ConverseCommand({ modelId, messages: [] }));
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm bedrock send(ConverseCommand) read timeout=30000 retry=absent
  const c = await client.send(new ConverseStreamCommand({ modelId, messages: [] }), { abortSignal: AbortSignal.timeout(60_000) });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm bedrock send(ConverseStreamCommand) read timeout=60000 retry=3
  const d = await full.converse({ modelId, messages: [] });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm bedrock converse read timeout=absent retry=3
  client.destroy();
  return [a, b, c, d];
}

// look-alikes
class Mailbox { send(x: unknown) { return x; } }
new Mailbox().send(new ConverseCommand({ modelId: 'm', messages: [] }));
const converse = (x: object) => x;
converse({});
