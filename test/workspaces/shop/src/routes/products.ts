import type { FastifyInstance } from 'fastify';
import { answerQuestion, describeProduct } from '../ai/descriptions.js';
import { prisma } from '../db.js';
import { remember } from '../lib/cache.js';
import { convert } from '../lib/currency.js';

export async function productRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Params: { id: string }; Querystring: { currency?: string } }>('/products/:id', async (request, reply) => {
    const { id } = request.params;
    const product = await remember(`product:${id}`, 60, () => prisma.product.findUnique({ where: { id } }));
    if (!product) return reply.code(404).send({ error: 'not found' });
    const price = await convert(product.priceCents, request.query.currency ?? 'EUR');
    return { ...product, price };
  });

  app.post<{ Params: { id: string } }>('/products/:id/description', async (request) => {
    const product = await prisma.product.findUniqueOrThrow({ where: { id: request.params.id } });
    const description = await describeProduct(product);
    return prisma.product.update({ where: { id: product.id }, data: { description } });
  });

  app.post<{ Params: { id: string }; Body: { question: string } }>('/products/:id/questions', async (request) => {
    const product = await prisma.product.findUniqueOrThrow({ where: { id: request.params.id } });
    return { answer: await answerQuestion(product, request.body.question) };
  });
}
