// @package openai 6.1.0
// @config { "rules": { "missing-timeout": ["warning", { "ignore": ["ignored.example.com"] }] } }
import OpenAI from 'openai';

// The SDK has a limit of its own: long, but a limit.
const openai = new OpenAI();

export const answer = (text: string) =>
  openai.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: text }] });

export const ignored = () => fetch('https://ignored.example.com/a');
export const other = () => fetch('https://other.example.com/a');
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-timeout
