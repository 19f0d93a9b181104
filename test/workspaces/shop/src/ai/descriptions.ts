import type { Product } from '@prisma/client';
import pRetry from 'p-retry';
import { openai } from './client.js';

const STYLE = 'You write product descriptions for a small online shop. Two sentences, plain words, no superlatives.';

/** A description from name and keywords. The model is busy at times, so this tries again. */
export async function describeProduct(product: Pick<Product, 'name' | 'keywords'>): Promise<string> {
  const completion = await pRetry(
    () =>
      openai.chat.completions.create({
        model: 'gpt-4o-mini',
        messages: [
          { role: 'system', content: STYLE },
          { role: 'user', content: `${product.name}: ${product.keywords.join(', ')}` },
        ],
      }),
    { retries: 4, minTimeout: 500 },
  );
  return completion.choices[0]?.message.content?.trim() ?? '';
}

/** Answers a customer's question while they wait. */
export async function answerQuestion(product: Product, question: string): Promise<string> {
  const response = await openai.responses.create({
    model: 'gpt-4o-mini',
    instructions: `Answer from this text only: ${product.description ?? product.name}`,
    input: question,
  });
  return response.output_text;
}

/** The vector of a search phrase; search falls back to plain text when this fails. */
export async function embedQuery(phrase: string): Promise<number[]> {
  const result = await openai.embeddings.create(
    { model: 'text-embedding-3-small', input: phrase },
    { timeout: 2_000, maxRetries: 1 },
  );
  return result.data[0]?.embedding ?? [];
}
