// @package typeorm 0.3.31
// @file src/source.ts
import { DataSource } from 'typeorm';

export const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, extra: { query_timeout: 3000 }, maxQueryExecutionTime: 1000 });
export const plain = new DataSource({ type: 'mysql', url: process.env.MYSQL_URL });
export const local = new DataSource({ type: 'better-sqlite3', database: 'app.db' });
// @file src/users.ts
import { BaseEntity, Entity, type EntityManager, Repository } from 'typeorm';
import { InjectRepository } from '@nestjs/typeorm';
import { local, plain, source } from './source';

@Entity()
export class Note extends BaseEntity {}

export class Users {
  constructor(@InjectRepository(Note) private readonly notes: Repository<Note>) {}

  list() {
    return this.notes.find({ take: 10 });
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database typeorm find read timeout=absent retry=absent
  }

  big() {
    return this.notes
    //     ^ database typeorm createQueryBuilder.where.getMany read timeout=absent retry=absent
      .createQueryBuilder('n')
      .where('n.size > 10')
      .getMany();
  }
}

export async function start() {
  await plain.initialize();
  //    ^^^^^^^^^^^^^^^^^^ database mysql initialize unknown timeout=absent retry=absent
  const users = source.getRepository(Note);
  await users.update({ id: 1 }, { name: 'x' });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres update write timeout=3000 retry=absent
  await source.query('SELECT 1');
  //    ^^^^^^^^^^^^^^^^^^^^^^^^ database postgres query read timeout=3000 retry=absent
}

export async function move() {
  await source.transaction(async (manager) => {
    await manager.save(Note, { id: 1 });
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres save write timeout=3000 retry=absent
  });
  const note = await Note.findOneBy({ id: 1 });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^ database typeorm findOneBy read timeout=absent retry=absent
  return note;
}

// look-alikes: making entities, text of a query, an in-process database, an array
const draft = source.getRepository(Note).create({ id: 2 });
export const text = source.getRepository(Note).createQueryBuilder('n').getQuery();
export const cached = () => local.getRepository(Note).find();
export const first = [1, 2].find((n) => n > 1);
export const merge = (manager: EntityManager) => manager.merge(Note, draft, {});
