// @package drizzle-orm 0.45.4
// @package better-sqlite3 12.11.1
import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { users } from './schema';

const db = drizzle(new Database('app.db'));

export const list = () => db.select().from(users).all();
export const get = async (id: number) => (await db.select().from(users).where(eq(users.id, id)))[0];
export const save = (tx: BetterSQLite3Database, name: string) => tx.insert(users).values({ name }).run();
export const both = () => db.transaction((tx) => tx.delete(users).run());
