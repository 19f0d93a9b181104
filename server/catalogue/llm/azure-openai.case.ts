// @package @azure/openai 1.0.0-beta.12
import { OpenAIClient, AzureKeyCredential } from '@azure/openai';

const client = new OpenAIClient(process.env.ENDPOINT!, new AzureKeyCredential(process.env.KEY!));
const once = new OpenAIClient(process.env.ENDPOINT!, new AzureKeyCredential(process.env.KEY!), { retryOptions: { maxRetries: 0 } });

export async function ask(content: string, abortSignal: AbortSignal) {
  const a = await client.getChatCompletions('gpt-4', [{ role: 'user', content }]);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm azure-openai getChatCompletions read timeout=absent retry=4
  const b = await once.streamChatCompletions('gpt-4', [], { abortSignal: AbortSignal.timeout(9000) });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm azure-openai streamChatCompletions read timeout=9000 retry=absent streaming
  const c = await once.getEmbeddings('ada', [content]);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm azure-openai getEmbeddings read timeout=absent retry=absent
  return [a, b, c, abortSignal];
}

// look-alikes
class OpenAIClientStub { getChatCompletions() { return []; } }
new OpenAIClientStub().getChatCompletions();
const embeddings = new Map<string, number[]>();
embeddings.get('x');
