// @package @google/genai 2.32.0
import { GoogleGenAI, createUserContent } from '@google/genai';

const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });
const bounded = new GoogleGenAI({ httpOptions: { timeout: 15_000, retryOptions: { attempts: 4 } } });

export async function ask(contents: string) {
  const r = await ai.models.generateContent({ model: 'gemini-2.5-flash', contents });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google models.generateContent read timeout=absent retry=absent
  const s = await bounded.models.generateContentStream({ model: 'gemini-2.5-flash', contents });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google models.generateContentStream read timeout=15000 retry=4 streaming
  for await (const chunk of s) console.log(chunk.text);
  const e = await ai.models.embedContent({ model: 'm', contents, config: { abortSignal: AbortSignal.timeout(3000) } });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google models.embedContent read timeout=3000 retry=absent
  const chat = bounded.chats.create({ model: 'gemini-2.5-flash' });
  const reply = await chat.sendMessage({ message: contents });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google sendMessage read timeout=15000 retry=4
  const file = await ai.files.upload({ file: 'a.pdf' });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google files.upload write timeout=absent retry=absent
  return [r, e, reply, file];
}

// look-alikes: a content helper, an own chat class
export const content = createUserContent(['x']);
class Chat { sendMessage(x: string) { return x; } }
new Chat().sendMessage('x');
