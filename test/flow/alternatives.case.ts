// A factory that switches between providers: the call has every one of them, and one without a limit leaves it without.
// @package @langchain/openai 1.2.0
// @package @langchain/anthropic 1.5.11
// @package @langchain/ollama 1.0.0
// @package @langchain/core 1.2.13
// @file src/models.ts
import { ChatAnthropic } from '@langchain/anthropic';
import { ChatOllama } from '@langchain/ollama';
import { ChatOpenAI } from '@langchain/openai';

export function modelOf(provider: string) {
  switch (provider) {
    case 'openai':
      return new ChatOpenAI({ model: 'gpt-5', timeout: 20_000, maxRetries: 1 });
    case 'anthropic':
      return new ChatAnthropic({ model: 'claude', clientOptions: { timeout: 30_000 }, maxRetries: 2 });
    default:
      return new ChatOllama({ model: 'llama', maxRetries: 1 });
  }
}

export function bounded(provider: string) {
  return provider === 'openai'
    ? new ChatOpenAI({ model: 'gpt-5', timeout: 20_000, maxRetries: 1 })
    : new ChatAnthropic({ model: 'claude', clientOptions: { timeout: 30_000 }, maxRetries: 2 });
}
// @file src/alternatives.ts
import { StringOutputParser } from '@langchain/core/output_parsers';
import { RunnableSequence } from '@langchain/core/runnables';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { bounded, modelOf } from './models';

export async function ask(provider: string, text: string) {
  return modelOf(provider).invoke(text);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout=absent dependency=unknown
}

export async function within(provider: string, text: string) {
  return bounded(provider).invoke(text);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout=30000 retry=3 dependency=unknown
}

export async function chained(provider: string, text: string) {
  const chain = RunnableSequence.from([ChatPromptTemplate.fromTemplate('{text}'), bounded(provider), new StringOutputParser()]);
  return chain.invoke({ text });
  //     ^^^^^^^^^^^^^^^^^^^^^^ timeout=30000 retry=3 dependency=unknown
}

export async function open(provider: string, text: string) {
  const chain = RunnableSequence.from([ChatPromptTemplate.fromTemplate('{text}'), modelOf(provider), new StringOutputParser()]);
  return chain.invoke({ text });
  //     ^^^^^^^^^^^^^^^^^^^^^^ timeout=absent dependency=unknown
}
