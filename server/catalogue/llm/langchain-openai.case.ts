// @package @langchain/openai 1.5.8
// @package @langchain/core 1.2.13
import { ChatOpenAI, OpenAIEmbeddings, AzureChatOpenAI } from '@langchain/openai';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { HumanMessage } from '@langchain/core/messages';

const model = new ChatOpenAI({ model: 'gpt-4o', timeout: 15_000, maxRetries: 2 });
const azure = new AzureChatOpenAI({ azureOpenAIApiDeploymentName: 'd' });
const embeddings = new OpenAIEmbeddings();
const structured = model.withStructuredOutput({ type: 'object' });

export async function ask(input: string) {
  const a = await model.invoke([new HumanMessage(input)]);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai invoke read timeout=15000 retry=3
  const b = await structured.invoke(input, { timeout: 4000 });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai invoke read timeout=4000 retry=3
  const c = await azure.stream(input);
//                ^^^^^^^^^^^^^^^^^^^ llm azure-openai stream read timeout=600000 retry=7 streaming
  const d = await embeddings.embedDocuments([input]);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai embedDocuments read timeout=600000 retry=7
  const e = await model.pipe(new StringOutputParser()).invoke(input);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai pipe.invoke read timeout=15000 retry=3
  return [a, b, c, d, e];
}

// look-alikes: messages, bound models, a local invoke
export const bound = model.bindTools([]);
const command = { invoke: (x: string) => x };
command.invoke('x');
