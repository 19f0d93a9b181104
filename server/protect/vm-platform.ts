/** What the interpreter knows of the platform: timers, promises, abort signals, numbers. */
import { type V, U, Unknown, VAbstract, VFunction, VNative, VObject, VPromise, VSignal } from './vm-values';

export interface Platform {
  now(): number;
  random: number;
  /** Runs after `ms`; gives an id. An unknown delay is taken as a second and noted. */
  timer(ms: V, run: () => void): number;
  clear(id: V): void;
  /** Invokes a function value and gives what it returns. */
  invoke(f: V, args: readonly V[]): V;
  noteTime(): void;
}

/** A call of a platform function by its path; undefined when it is not one that matters. */
export function platformCall(p: Platform, path: string, args: readonly V[]): V | undefined | typeof NONE {
  const [a, b] = args;
  switch (path) {
    case 'setTimeout':
    case 'globalThis.setTimeout':
      return p.timer(b, () => void p.invoke(a, args.slice(2)));
    case 'setImmediate':
    case 'queueMicrotask':
    case 'process.nextTick':
      return p.timer(0, () => void p.invoke(a, args.slice(1)));
    case 'clearTimeout':
    case 'clearInterval':
      p.clear(a);
      return undefined;
    case 'setInterval':
      return U;
    case 'Date.now':
    case 'performance.now':
      p.noteTime();
      return p.now();
    case 'Math.random':
      return p.random;
    case 'Promise.resolve':
      return a instanceof VPromise ? a : VPromise.of('ok', a);
    case 'Promise.reject':
      return VPromise.of('failed', a);
    case 'Promise.race':
      return race(list(a));
    case 'Promise.any':
      return any(list(a));
    case 'Promise.all':
      return all(list(a), true);
    case 'Promise.allSettled':
      return all(list(a), false);
    case 'AbortSignal.timeout': {
      const s = new VSignal();
      p.timer(a, () => s.abort());
      return s;
    }
    case 'AbortSignal.any': {
      const s = new VSignal();
      for (const x of list(a) ?? []) if (x instanceof VSignal) x.onAbort(() => s.abort());
      return s;
    }
    case 'Number':
    case 'parseInt':
    case 'parseFloat':
      return typeof a === 'number' ? a : typeof a === 'string' ? Number.parseFloat(a) : U;
    case 'Number.isFinite':
      return typeof a === 'number' ? Number.isFinite(a) : U;
    case 'String':
      return typeof a === 'string' || typeof a === 'number' ? String(a) : U;
    case 'Boolean':
      return U;
    case 'Array.from':
      return fromArrayLike(p, a, b);
    case 'Array.isArray':
      return a instanceof VObject && a.tag === 'array';
    default:
      if (path.startsWith('Math.')) return math(path.slice(5), args);
      return path.startsWith('console.') ? undefined : NONE;
  }
}
export const NONE = Symbol('none');

function math(name: string, args: readonly V[]): V {
  if (name === 'min' || name === 'max') {
    // A known cap bounds an unknown number for the worst case.
    const known = args.filter((x): x is number => typeof x === 'number');
    if (known.length === args.length) return Math[name](...known);
    return name === 'min' && known.length > 0 ? Math.min(...known) : U;
  }
  if (args.some((x) => typeof x !== 'number')) return U;
  const f = (Math as unknown as Record<string, unknown>)[name];
  return typeof f === 'function' ? (f as (...n: number[]) => number)(...(args as number[])) : U;
}

function fromArrayLike(p: Platform, source: V, map: V): V {
  const n = source instanceof VObject ? source.props.get('length') : undefined;
  if (typeof n !== 'number' || n > 50) return source instanceof VObject && source.tag === 'array' ? source : U;
  const items: V[] = [];
  for (let i = 0; i < n; i++) items.push(map === undefined ? undefined : p.invoke(map, [undefined, i]));
  return new VObject(new Map(), 'array', items);
}

function list(v: V): V[] | null {
  // `Promise.all(items.map(work))` of a list that is not known: the promise stands for all of them.
  if (v instanceof VPromise) return [v];
  return v instanceof VObject && v.tag === 'array' ? v.items : null;
}

export function race(items: V[] | null): V {
  if (!items) return U;
  const out = new VPromise();
  for (const x of items) {
    if (x instanceof VPromise) x.onSettled(() => out.settle(x.state === 'ok' ? 'ok' : 'failed', x.value));
    else if (!(x instanceof Unknown)) out.settle('ok', x);
  }
  return out;
}

function any(items: V[] | null): V {
  if (!items) return U;
  const out = new VPromise();
  let left = items.length;
  for (const x of items) {
    if (!(x instanceof VPromise)) out.settle('ok', x);
    else
      x.onSettled(() => (x.state === 'ok' ? out.settle('ok', x.value) : --left === 0 && out.settle('failed', x.value)));
  }
  return out;
}

function all(items: V[] | null, strict: boolean): V {
  if (!items) return U;
  const out = new VPromise();
  let left = items.length;
  const values: V[] = [];
  const done = (): void => {
    if (left === 0) out.settle('ok', new VObject(new Map(), 'array', values));
  };
  items.forEach((x, i) => {
    if (!(x instanceof VPromise)) {
      values[i] = x;
      left--;
      return;
    }
    x.onSettled(() => {
      if (x.state === 'failed' && strict) out.settle('failed', x.value);
      values[i] = strict
        ? x.value
        : new VObject(
            new Map<string, V>([
              ['status', x.state === 'ok' ? 'fulfilled' : 'rejected'],
              [x.state === 'ok' ? 'value' : 'reason', x.value],
            ]),
          );
      left--;
      done();
    });
  });
  done();
  return out;
}

/** `new X(...)` of a platform class. */
export function platformNew(p: Platform, path: string, args: readonly V[]): V | typeof NONE {
  switch (path) {
    case 'Promise': {
      const out = new VPromise();
      p.invoke(args[0], [
        new VNative(([v]) => {
          out.resolve(v);
          return undefined;
        }),
        new VNative(([v]) => {
          out.settle('failed', v);
          return undefined;
        }),
      ]);
      return out;
    }
    case 'AbortController': {
      const signal = new VSignal();
      return new VObject(
        new Map<string, V>([
          ['signal', signal],
          [
            'abort',
            new VNative(() => {
              signal.abort();
              return undefined;
            }),
          ],
        ]),
      );
    }
    case 'Date': {
      p.noteTime();
      return new VObject(
        new Map<string, V>([
          ['getTime', new VNative(() => p.now())],
          ['valueOf', new VNative(() => p.now())],
        ]),
      );
    }
    case 'Error':
    case 'TypeError':
    case 'RangeError':
    case 'AggregateError':
      return new VObject(
        new Map<string, V>([
          ['message', args[0]],
          ['name', path],
          ['isNew', true],
        ]),
        'error',
      );
    case 'Map':
    case 'Set':
    case 'WeakMap':
    case 'WeakSet':
      return U;
    case 'Array':
      return new VObject(
        new Map<string, V>([['length', args[0] ?? 0]]),
        'array',
        typeof args[0] === 'number' && args[0] < 50 ? Array.from({ length: args[0] }, () => undefined) : [],
      );
    default:
      return NONE;
  }
}

/** Members of arrays, strings and promises that the interpreter runs. */
export function builtinMethod(p: Platform, object: V, name: string, args: readonly V[]): V | typeof NONE {
  if (object instanceof VSignal) {
    if (name === 'addEventListener') {
      object.onAbort(() => void p.invoke(args[1], []));
      return undefined;
    }
    return name === 'throwIfAborted' || name === 'removeEventListener' ? undefined : U;
  }
  if (typeof object === 'number' && name === 'toFixed') return U;
  if (typeof object === 'string') return textMethod(object, name, args[0]);
  if (object instanceof VObject && object.tag === 'array') {
    switch (name) {
      case 'map':
        return new VObject(
          new Map(),
          'array',
          object.items.map((x, i) => p.invoke(args[0], [x, i])),
        );
      case 'forEach':
        object.items.forEach((x, i) => void p.invoke(args[0], [x, i]));
        return undefined;
      case 'push':
        object.items.push(...args);
        return object.items.length;
      case 'fill':
        return object;
      case 'includes':
      case 'indexOf':
        return object.items.some((x) => x instanceof Unknown) || args[0] instanceof Unknown
          ? U
          : name === 'includes'
            ? object.items.includes(args[0])
            : object.items.indexOf(args[0]);
      case 'some':
      case 'every':
      case 'find':
      case 'filter':
      case 'join':
        return U;
      default:
        return NONE;
    }
  }
  return NONE;
}

function textMethod(text: string, name: string, arg: V): V {
  switch (name) {
    case 'toLowerCase':
      return text.toLowerCase();
    case 'toUpperCase':
      return text.toUpperCase();
    case 'trim':
      return text.trim();
    case 'toString':
      return text;
    case 'includes':
      return typeof arg === 'string' ? text.includes(arg) : U;
    case 'startsWith':
      return typeof arg === 'string' ? text.startsWith(arg) : U;
    case 'endsWith':
      return typeof arg === 'string' ? text.endsWith(arg) : U;
    default:
      return U;
  }
}

export function isCallable(v: V): boolean {
  return v instanceof VFunction || v instanceof VNative || (v instanceof VAbstract && v.value.k === 'fn');
}
