/** Does SQL read or write, and may it run twice? Judged by the text as far as it is known. */
import type { Effect } from '../model/report';
import type { NodeId } from '../model/facts';
import { access } from './access';
import type { Evaluator } from './evaluate';
import { type CallRef, isUndefined, type Value } from './values';
import type { FileView } from './view';

export interface SqlEffect {
  readonly effect: Effect;
  readonly idempotent: boolean | null;
}

/** Effect of the SQL in an argument, or in the tagged template of the call (also `` sql`…`.execute(db) ``). */
export function sqlEffect(ev: Evaluator, at: CallRef, where: number | 'tag'): SqlEffect {
  return effectOfSql(textOf(ev, at, where));
}

function textOf(ev: Evaluator, at: CallRef, where: number | 'tag'): string {
  if (where === 'tag') return tagText(at.view, tagIn(at.view, at.node));
  let v: Value = ev.argument(at, where);
  if (v.k === 'obj') {
    const inner = access(ev, v, 'text');
    v = isUndefined(inner) ? access(ev, v, 'sql') : inner;
  }
  if (v.k === 'const' && typeof v.v === 'string') return v.v;
  if (v.k === 'text') return v.parts.map((p) => p ?? '$').join('');
  const node = at.view.node(at.node);
  const arg = node[0] === 'call' ? node[2][where] : undefined;
  return arg === undefined ? '' : tagText(at.view, arg);
}

/** The tagged template that a call starts from. */
function tagIn(view: FileView, id: NodeId): NodeId {
  for (let n = id, steps = 0; n >= 0 && steps < 12; steps++) {
    const node = view.node(n);
    if (node[0] === 'tag') return n;
    if (node[0] === 'call' || node[0] === 'mem' || node[0] === 'as' || node[0] === 'await') n = node[1];
    else if (node[0] === 'var') n = view.facts.vars[node[1]]?.init ?? -1;
    else return -1;
  }
  return -1;
}

function tagText(view: FileView, id: NodeId): string {
  const node = id >= 0 ? view.node(id) : null;
  return node?.[0] === 'tag' ? node[2].join('$') : '';
}

const READ = /^(select|show|explain|describe|pragma|values|fetch)$/;
const WRITE = /^(update|alter|create|merge|call|begin|commit|rollback|copy|lock|vacuum|grant)$/;

export function effectOfSql(text: string): SqlEffect {
  const clean = text.replace(/^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/|\()+/, '');
  const word = /^[a-z]+/i.exec(clean)?.[0]?.toLowerCase() ?? '';
  if (READ.test(word)) return { effect: 'read', idempotent: true };
  if (word === 'with') {
    const verb =
      /\b(insert|update|delete|merge)\b(?=\s+(into|only|from|\S+\s+set\b))/i.exec(clean) ??
      /\b(insert|update|delete)\b/i.exec(clean);
    return verb
      ? { effect: 'write', idempotent: repeatable(verb[1]?.toLowerCase() ?? '', clean) }
      : { effect: 'read', idempotent: true };
  }
  if (/^(delete|truncate|drop|set|replace|upsert|insert|update)$/.test(word))
    return { effect: 'write', idempotent: repeatable(word, clean) };
  return WRITE.test(word) ? { effect: 'write', idempotent: false } : { effect: 'unknown', idempotent: null };
}

function repeatable(word: string, text: string): boolean {
  switch (word) {
    case 'insert':
      return /\bon\s+(conflict|duplicate)\b/i.test(text) && !setsByStep(text);
    case 'update':
      return !setsByStep(text);
    case 'merge':
      return false;
    default:
      return true;
  }
}

/** `SET n = n + 1`, `SET log = log || $1`: the new value is made from the old one. */
function setsByStep(text: string): boolean {
  const set = /\bset\b([\s\S]*)$/i.exec(text)?.[1] ?? '';
  for (const [, name = '', value = ''] of set.matchAll(/["`[]?(\w+)["`\]]?\s*=\s*([^,;]*)/g)) {
    const where = value.search(/\b(where|returning|from)\b/i);
    const made = where < 0 ? value : value.slice(0, where);
    if (new RegExp(`\\b${name}\\b`, 'i').test(made) && /[-+*/]|\|\||\bconcat\b|array_append|jsonb_set/i.test(made))
      return true;
    if (where >= 0) break;
  }
  return false;
}
