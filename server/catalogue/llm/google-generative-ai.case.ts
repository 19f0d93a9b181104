// @package @google/generative-ai 0.24.1
import { GoogleGenerativeAI } from '@google/generative-ai';
import { GoogleAIFileManager } from '@google/generative-ai/server';

const genAI = new GoogleGenerativeAI(process.env.GEMINI_API_KEY!);
const model = genAI.getGenerativeModel({ model: 'gemini-1.5-flash' });
const bounded = genAI.getGenerativeModel({ model: 'gemini-1.5-pro' }, { timeout: 12_000 });

export async function ask(prompt: string, signal: AbortSignal) {
  const a = await model.generateContent(prompt);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google generateContent read timeout=absent retry=absent
  const b = await bounded.generateContentStream(prompt);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google generateContentStream read timeout=12000 retry=absent streaming
  const chat = bounded.startChat({ history: [] });
  const c = await chat.sendMessage(prompt, { timeout: 3000, signal });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google sendMessage read timeout=3000 retry=absent
  const files = new GoogleAIFileManager(process.env.GEMINI_API_KEY!);
  const d = await files.uploadFile('a.pdf', { mimeType: 'application/pdf' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google uploadFile write timeout=absent retry=absent
  return [a, b, c, d, await chat.getHistory()];
}

// look-alikes
const local = { generateContent: (x: string) => x };
local.generateContent('x');
export const other = genAI.getGenerativeModel({ model: 'm' });
