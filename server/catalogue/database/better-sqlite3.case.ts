// @package better-sqlite3 12.11.1
// @package drizzle-orm 0.45.4
import Database from 'better-sqlite3';
import { DatabaseSync } from 'node:sqlite';

const db = new Database('app.db', { timeout: 2000 });
db.pragma('journal_mode = WAL');
db.exec('CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT)');

const insert = db.prepare('INSERT INTO users (name) VALUES (?)');
export const save = db.transaction((names: string[]) => {
  for (const name of names) insert.run(name);
});
export const all = () => db.prepare('SELECT * FROM users').all();

const local = new DatabaseSync(':memory:');
export const one = () => local.prepare('SELECT 1').get();
export const stop = () => db.close();
