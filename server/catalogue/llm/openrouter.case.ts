// @package ai 6.0.326
// @package @openrouter/ai-sdk-provider 2.10.0
import { generateText } from 'ai';
import { createOpenRouter, openrouter } from '@openrouter/ai-sdk-provider';

const router = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

export const ask = (prompt: string) => generateText({ model: router('anthropic/claude-sonnet-4.5'), prompt, maxRetries: 1 });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openrouter generateText read timeout=absent retry=2
export const chat = (prompt: string) => generateText({ model: openrouter.chat('openai/gpt-4o'), prompt, timeout: 5000 });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openrouter generateText read timeout=5000 retry=3

// look-alikes: models only, a Map
export const models = [router.completion('x'), openrouter('y')];
const cache = new Map<string, string>();
cache.get('generateText');
