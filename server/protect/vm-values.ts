/** Values of the small interpreter that plays a function through when what it calls fails, hangs or answers. */
import type { FnId, VarId } from '../model/facts';
import type { Frame, Value } from '../link/values';
import type { FileView } from '../link/view';

/** Nothing is known. */
export class Unknown {
  readonly kind = 'unknown';
}
export const U = new Unknown();

export class VObject {
  readonly kind = 'object';
  constructor(
    readonly props: Map<string, V> = new Map(),
    readonly tag: 'plain' | 'error' | 'response' | 'message' | 'array' = 'plain',
    readonly items: V[] = [],
  ) {}
}

/** Something of the abstract evaluation, looked into on demand. */
export class VAbstract {
  readonly kind = 'abstract';
  readonly own = new Map<string, V>();
  constructor(readonly value: Value) {}
}

export class VFunction {
  readonly kind = 'function';
  constructor(
    readonly view: FileView,
    readonly fn: FnId,
    readonly outer: Activation | null,
    readonly frame: Frame | null,
    readonly self: V,
  ) {}
}

/** A function of the interpreter itself (`resolve`, `reject`, `abort`). */
export class VNative {
  readonly kind = 'native';
  constructor(readonly run: (args: readonly V[]) => V) {}
}

export class VPromise {
  readonly kind = 'promise';
  state: 'pending' | 'ok' | 'failed' = 'pending';
  value: V = undefined;
  private waiting: (() => void)[] = [];

  settle(state: 'ok' | 'failed', value: V): void {
    if (this.state !== 'pending') return;
    this.state = state;
    this.value = value;
    const list = this.waiting;
    this.waiting = [];
    for (const w of list) w();
  }

  /** Resolves like a promise does: another promise is followed. */
  resolve(value: V): void {
    if (value instanceof VPromise)
      value.onSettled(() => this.settle(value.state === 'ok' ? 'ok' : 'failed', value.value));
    else this.settle('ok', value);
  }

  onSettled(f: () => void): void {
    if (this.state === 'pending') this.waiting.push(f);
    else f();
  }

  static of(state: 'ok' | 'failed', value: V): VPromise {
    const p = new VPromise();
    p.settle(state, value);
    return p;
  }
}

export class VSignal {
  readonly kind = 'signal';
  aborted = false;
  private listeners: (() => void)[] = [];
  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    for (const l of this.listeners.splice(0)) l();
  }
  onAbort(f: () => void): void {
    if (this.aborted) f();
    else this.listeners.push(f);
  }
}

export type V =
  | string
  | number
  | boolean
  | null
  | undefined
  | RegExp
  | Unknown
  | VObject
  | VAbstract
  | VFunction
  | VNative
  | VPromise
  | VSignal;

/** One running invocation of a function. */
export class Activation {
  readonly vars = new Map<VarId, V>();
  constructor(
    readonly view: FileView,
    readonly fn: FnId,
    readonly outer: Activation | null,
    readonly frame: Frame | null,
    readonly self: V,
  ) {}
}

export class VThrow {
  constructor(readonly value: V) {}
}
/** The step budget is used up. */
export class OutOfSteps {}

export function truthy(v: V): boolean | null {
  if (v instanceof Unknown) return null;
  if (v instanceof VAbstract) {
    const k = v.value.k;
    return k === 'unknown' || k === 'param' || k === 'union' || k === 'response' || k === 'env' ? null : true;
  }
  return !!v;
}
