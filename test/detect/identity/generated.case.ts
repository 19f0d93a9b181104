// @package @prisma/client 6.19.3
// @file src/db.ts
import { Prisma, PrismaClient } from './generated/prisma/client';
import { PrismaClient as Second } from '../generated/client';
import type { PrismaClient as Typed } from '@/generated/prisma';

export const prisma = new PrismaClient();
export const second = new Second();
export const one = () => prisma.user.findMany();
//                       ^^^^^^^^^^^^^^^^^^^^^^ database prisma user.findMany read timeout=absent retry=absent
export const two = () => second.user.findMany();
//                       ^^^^^^^^^^^^^^^^^^^^^^ database prisma user.findMany read timeout=absent retry=absent
export const three = (db: Typed) => db.user.findMany();
//                                  ^^^^^^^^^^^^^^^^^^ database prisma user.findMany read timeout=absent retry=absent
export const four = (tx: Prisma.TransactionClient) => tx.user.findMany();
//                                                    ^^^^^^^^^^^^^^^^^^ database prisma user.findMany read timeout=absent retry=absent
// @file src/openapi.ts
import { ApiClient, PrismaLike } from './generated/client';
export const other = () => [new ApiClient().user.findMany(), new PrismaLike().user.findMany()];
