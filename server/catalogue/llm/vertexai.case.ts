// @package @google-cloud/vertexai 1.12.0
import { VertexAI, type GenerativeModel } from '@google-cloud/vertexai';

const vertex = new VertexAI({ project: 'p', location: 'europe-west4' });
const model = vertex.getGenerativeModel({ model: 'gemini-2.0-flash' }, { timeout: 20_000 });

export async function ask(text: string) {
  const r = await model.generateContent(text);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google-vertex generateContent read timeout=20000 retry=absent
  const chat = vertex.preview.getGenerativeModel({ model: 'gemini-2.0-flash' }).startChat();
  const s = await chat.sendMessageStream(text);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google-vertex sendMessageStream read timeout=absent retry=absent streaming
  return [r, s];
}

export const count = (m: GenerativeModel) => m.countTokens({ contents: [] });
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google-vertex countTokens read timeout=absent retry=absent

// look-alikes
const tokens = { countTokens: (x: string) => x.length };
tokens.countTokens('x');
const chats = new Map<string, string>();
chats.get('x');
