// @package @prisma/client 6.1.0
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

async function take(key: string) {
  const link = await prisma.link.findUnique({ where: { key } });
  return link ? { error: 'Duplicate key', key: null } : { error: null, key };
}

// looks for a name that is free: a failure ends it
export async function free(name: string) {
  for (let key = name; ; key = `${key}-a`) {
    const result = await take(key);
    if (result.error?.startsWith('Duplicate')) continue;
    return result.key;
  }
}
