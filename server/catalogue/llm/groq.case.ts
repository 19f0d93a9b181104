// @package groq-sdk 1.6.0
const Groq = require('groq-sdk');

const groq = new Groq({ apiKey: process.env.GROQ_API_KEY, maxRetries: 0 });

exports.ask = async function ask(content) {
  const chat = await groq.chat.completions.create({ model: 'llama-3.3-70b-versatile', messages: [{ role: 'user', content }] });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm groq chat.completions.create read timeout=60000 retry=absent covers=headers
  const text = await groq.audio.transcriptions.create({ file: null, model: 'whisper' }, { timeout: 5_000, maxRetries: 1 });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm groq audio.transcriptions.create read timeout=5000 retry=2
  await groq.files.delete('f1');
//      ^^^^^^^^^^^^^^^^^^^^^^^ llm groq files.delete write timeout=60000 retry=absent
  return [chat, text];
};

// look-alikes: an object of the project, an array method
const chat = { completions: { create: (x) => x } };
chat.completions.create({ model: 'm' });
exports.urls = [groq.buildURL('/v1/models'), [1].find((x) => x)];
