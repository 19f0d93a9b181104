/** Arithmetic on constants, as far as options need it. */
import { alternatives, constant, UNKNOWN, union, type Value } from './values';

type Prim = string | number | boolean | null | undefined;

/** Result of an arithmetic or ordering operator on numbers; undefined for other operators. */
export function numeric(op: string, a: number, b: number): number | boolean | undefined {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '**':
      return a ** b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    default:
      return undefined;
  }
}

function fold(op: string, a: Prim, b: Prim): Prim | typeof NONE {
  if (typeof a === 'number' && typeof b === 'number') {
    const n = numeric(op, a, b);
    if (n !== undefined) return n;
  }
  if (op === '+' && (typeof a === 'string' || typeof b === 'string') && a !== undefined && b !== undefined)
    return String(a) + String(b);
  if (op === '===' || op === '==') return a === b;
  if (op === '!==' || op === '!=') return a !== b;
  return NONE;
}
const NONE = Symbol('none');

export const arithmetic = {
  binary(op: string, left: Value, right: Value): Value {
    // Whatever goes in, a number comes out.
    if (/^(\*|-|\/|%|\*\*|<<|>>)$/.test(op) && !(constantOf(left) && constantOf(right))) return { k: 'number' };
    if (op === '+' && (left.k === 'text' || right.k === 'text' || left.k === 'env' || right.k === 'env'))
      return concat(left, right);
    const out: Value[] = [];
    for (const l of alternatives(left)) {
      for (const r of alternatives(right)) {
        if (l.k !== 'const' || r.k !== 'const') {
          if (op === '+' && (isText(l) || isText(r))) out.push(concat(l, r));
          else return UNKNOWN;
          continue;
        }
        const v = fold(op, l.v, r.v);
        if (v === NONE) return UNKNOWN;
        out.push(constant(v as Prim, l.env || r.env));
      }
    }
    return union(out);
  },

  unary(op: string, x: Value): Value {
    if (op === 'void') return constant(undefined);
    if (x.k !== 'const') return x.k === 'env' && op === '+' ? x : UNKNOWN;
    switch (op) {
      case '-':
        return typeof x.v === 'number' ? constant(-x.v) : UNKNOWN;
      case '+':
        return constant(Number(x.v), x.env);
      case '!':
        return constant(!x.v);
      default:
        return UNKNOWN;
    }
  },

  /** `a ?? b`, `a || b`: an environment variable with a default counts with its default. */
  or(op: '??' | '||', left: Value, right: () => Value): Value {
    const nothing = (v: Value): boolean => v.k === 'const' && (op === '??' ? v.v === undefined || v.v === null : !v.v);
    const out: Value[] = [];
    let needs = false;
    for (const l of alternatives(left)) {
      if (nothing(l)) needs = true;
      else if (l.k === 'env' || l.k === 'unknown' || l.k === 'param' || l.k === 'response') {
        if (l.k !== 'env') out.push(l);
        needs = true;
      } else out.push(l);
    }
    if (needs) {
      for (const r of alternatives(right()))
        out.push(r.k === 'const' && alternatives(left).some((l) => l.k === 'env') ? constant(r.v, true) : r);
    }
    return union(out);
  },
};

function constantOf(v: Value): boolean {
  return alternatives(v).every((o) => o.k === 'const');
}

function isText(v: Value): boolean {
  return v.k === 'text' || (v.k === 'const' && typeof v.v === 'string');
}

function pieces(v: Value): readonly (string | null)[] {
  if (v.k === 'const' && v.v !== undefined && v.v !== null) return [String(v.v)];
  return v.k === 'text' ? v.parts : [null];
}

function concat(left: Value, right: Value): Value {
  const parts = [...pieces(left), ...pieces(right)];
  const joined: (string | null)[] = [];
  for (const p of parts) {
    const last = joined[joined.length - 1];
    if (typeof p === 'string' && typeof last === 'string') joined[joined.length - 1] = last + p;
    else joined.push(p);
  }
  const only = joined[0];
  return joined.length === 1 && typeof only === 'string' ? constant(only) : { k: 'text', parts: joined };
}

/** `c ? a : b`. */
export function choose(c: Value, a: () => Value, b: () => Value): Value {
  if (c.k === 'const') return c.v ? a() : b();
  return union([a(), b()]);
}

/** Built-in functions on constants: `Number(x)`, `parseInt(x, 10)`, `Math.min(a, b)`, `String(x)`. */
export function builtin(path: string, args: readonly Value[]): Value | null {
  const first = args[0];
  switch (path) {
    case 'Number':
    case 'parseInt':
    case 'parseFloat':
    case 'Number.parseInt':
    case 'Number.parseFloat':
      if (!first) return null;
      return union(
        alternatives(first).map((v): Value => {
          if (v.k === 'env') return v;
          return v.k === 'const'
            ? constant(path.endsWith('Int') ? Number.parseInt(String(v.v), 10) : Number.parseFloat(String(v.v)), v.env)
            : UNKNOWN;
        }),
      );
    case 'String':
      return first?.k === 'const' ? constant(String(first.v)) : (first ?? null);
    case 'Boolean':
      return first?.k === 'const' ? constant(!!first.v) : UNKNOWN;
    case 'Math.min':
    case 'Math.max':
    case 'Math.floor':
    case 'Math.ceil':
    case 'Math.round':
    case 'Math.abs':
    case 'Math.pow': {
      const numbers = args.map((a) => (a.k === 'const' && typeof a.v === 'number' ? a.v : null));
      if (numbers.includes(null)) {
        // A cap still bounds an unknown number.
        return UNKNOWN;
      }
      const f = Math[path.slice(5) as 'min'] as (...n: number[]) => number;
      return constant(f(...(numbers as number[])));
    }
    case 'Object.freeze':
    case 'Object.seal':
    case 'structuredClone':
    case 'Promise.resolve':
    case 'Object':
      return first ?? null;
    default:
      return null;
  }
}
