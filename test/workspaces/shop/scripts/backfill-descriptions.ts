/** One-off: writes descriptions for products that were imported without one. */
import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';

const prisma = new PrismaClient();
const openai = new OpenAI({ apiKey: 'sk-shop-backfill-2025-11', timeout: 20_000 });

const products = await prisma.product.findMany({ where: { description: null } });
for (const product of products) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: `Describe "${product.name}" in two sentences.` }],
  });
  await prisma.product.update({
    where: { id: product.id },
    data: { description: completion.choices[0]?.message.content },
  });
}
await prisma.$disconnect();
