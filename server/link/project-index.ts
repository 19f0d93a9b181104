/** What holds for the whole project: assigned globals, and calls that configure what others use. */
import type { Sdk } from '../model/catalogue';
import type { NodeId } from '../model/facts';
import { networkCall } from './apply';
import type { Evaluator } from './evaluate';
import { alternatives, type Made, union, type Value } from './values';
import type { FileView } from './view';

const GLOBAL_OBJECTS = new Set(['globalThis', 'global', 'window', 'self']);

export class ProjectIndex {
  private readonly globals = new Map<string, { view: FileView; node: NodeId }[]>();
  private decorated: Map<string, { view: FileView; node: NodeId }[]> | undefined;
  private readonly configured = new Map<Sdk, Made | null>();

  constructor(
    private readonly ev: Evaluator,
    private readonly views: readonly FileView[],
  ) {
    for (const view of views) this.addGlobals(view);
  }

  /** What the project assigns to a property of `globalThis` (`globalThis.prisma ??= new PrismaClient()`); null: nothing. */
  assignedGlobal(name: string): Value | null {
    const found = this.globals.get(name);
    if (!found) return null;
    const values = found.map((w) => this.ev.ev(w.view, w.node, null)).flatMap((v) => alternatives(v));
    return union(values.filter((v) => v.k !== 'unknown' && !(v.k === 'const' && (v.v === undefined || v.v === null))));
  }

  /** The one call that configures this SDK's default connection (`mongoose.connect`); null without one or with several. */
  configuration(sdk: Sdk): Made | null {
    const known = this.configured.get(sdk);
    if (known !== undefined) return known;
    this.configured.set(sdk, null);
    const found = this.views.flatMap((view) => this.configurations(view, sdk));
    const [only] = found;
    const result = found.length === 1 && only ? only : null;
    this.configured.set(sdk, result);
    return result;
  }

  /** What a plugin adds to the server under this name (`fastify.decorate('prisma', prisma)`). */
  decoration(name: string): Value {
    if (!this.decorated) {
      this.decorated = new Map();
      for (const view of this.views)
        if (view.facts.imports.some(([spec]) => /^fastify(-plugin)?$/.test(spec)))
          this.addDecorations(view, this.decorated);
    }
    return union((this.decorated.get(name) ?? []).map((w) => this.ev.ev(w.view, w.node, null)));
  }

  private addDecorations(view: FileView, to: Map<string, { view: FileView; node: NodeId }[]>): void {
    for (const call of view.calls) {
      const n = view.node(call);
      const callee = n[0] === 'call' ? view.node(n[1]) : undefined;
      if (n[0] !== 'call' || callee?.[0] !== 'mem' || !/^decorate(Request|Reply)?$/.test(callee[2])) continue;
      const [key, value] = n[2];
      const name = key === undefined ? undefined : view.node(key);
      if (name?.[0] !== 'str' || value === undefined) continue;
      const list = to.get(name[1]) ?? [];
      list.push({ view, node: value });
      to.set(name[1], list);
    }
  }

  private configurations(view: FileView, sdk: Sdk): Made[] {
    const { catalogue } = this.ev;
    if (!view.facts.imports.some(([spec]) => catalogue.byPackage(spec).includes(sdk))) return [];
    const out: Made[] = [];
    for (const node of view.calls) {
      const n = view.node(node);
      if (n[0] !== 'call') continue;
      for (const v of alternatives(this.ev.ev(view, n[1], null))) {
        if (v.k !== 'client' && v.k !== 'ext') continue;
        const call = networkCall(this.ev, v, 'call');
        if (call?.sdk === sdk && call.call.configures)
          out.push({ view, node, frame: null, optionSet: call.call.optionSet ?? null, spec: null, base: null });
      }
    }
    return out;
  }

  private addGlobals(view: FileView): void {
    for (const id of view.facts.memberWrites) {
      const write = view.node(id);
      const target = write[0] === 'asg' ? view.node(write[2]) : undefined;
      if (write[0] !== 'asg' || target?.[0] !== 'mem' || !isGlobalObject(view, target[1])) continue;
      const list = this.globals.get(target[2]) ?? [];
      list.push({ view, node: write[3] });
      this.globals.set(target[2], list);
    }
  }
}

/** `globalThis`, also behind a cast and a variable (`const g = globalThis as unknown as {…}`). */
function isGlobalObject(view: FileView, id: NodeId, depth = 0): boolean {
  const n = view.node(id);
  if (n[0] === 'as') return isGlobalObject(view, n[1], depth);
  if (n[0] === 'glob') return GLOBAL_OBJECTS.has(n[1]);
  const init = n[0] === 'var' && depth < 3 ? (view.facts.vars[n[1]]?.init ?? -1) : -1;
  return init >= 0 && isGlobalObject(view, init, depth + 1);
}
