// @package @langchain/google-genai 2.3.2
import { ChatGoogleGenerativeAI, GoogleGenerativeAIEmbeddings } from '@langchain/google-genai';
import { ChatVertexAI } from '@langchain/google-vertexai';

const gemini = new ChatGoogleGenerativeAI({ model: 'gemini-2.5-flash', maxRetries: 0 });
const vertex = new ChatVertexAI({ model: 'gemini-2.5-pro' });

export async function ask(input: string) {
  const a = await gemini.invoke(input);
//                ^^^^^^^^^^^^^^^^^^^^ llm google invoke read timeout=absent retry=absent
  const b = await vertex.invoke(input, { timeout: 9000 });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google-vertex invoke read timeout=9000 retry=7
  const c = await new GoogleGenerativeAIEmbeddings().embedQuery(input);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google embedQuery read timeout=absent retry=7
  return [a, b, c];
}

// look-alikes
const index = { embedQuery: (x: string) => x };
index.embedQuery('x');
export const tools = vertex.bindTools([]);
