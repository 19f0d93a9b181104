/**
 * Which expressions are worth following: evaluation of a callee or argument that comes from a file nobody had a reason
 * to parse is left out, unless the call hands it something through which it could reach the network after all (a client,
 * a function that leads to a call site).
 */
import type { Evaluator } from '../link/evaluate';
import { alternatives, type Value } from '../link/values';
import type { FileView } from '../link/view';
import type { NodeId } from '../model/facts';
import type { Gate } from './gate';

export class Reach {
  private readonly names = new Map<string, boolean>();

  constructor(
    private readonly gate: Gate,
    private readonly isLoaded: (file: string) => boolean,
    private readonly viewOf: (file: string) => FileView | null,
  ) {}

  /** For a call: does its callee, or what it is given, lead anywhere? For another expression: does it? */
  matters(ev: Evaluator, view: FileView, node: NodeId): boolean {
    const n = view.node(node);
    if (n[0] !== 'call' && n[0] !== 'new') return !this.isCold(view, node, 0);
    return !this.isCold(view, n[1], 0) || n[2].some((arg) => this.isGiven(ev, view, arg, 0));
  }

  /** Does an expression start at a name of a file that is not parsed? */
  private isCold(view: FileView, node: NodeId, depth: number): boolean {
    let at = node;
    for (let steps = 0; at >= 0 && steps < 40; steps++) {
      const n = view.node(at);
      switch (n[0]) {
        // An annotation, a cast or a type argument may say what the code does not.
        case 'as':
          return false;
        case 'call':
          if (n[4]) return false;
          at = n[1];
          break;
        case 'mem':
        case 'idx':
        case 'await':
        case 'new':
        case 'elem':
          at = n[1];
          break;
        case 'var': {
          const v = view.facts.vars[n[1]];
          if (!v) return false;
          if (v.from) return this.isColdName(view, v.from[0], v.from[1]);
          if (v.type >= 0 || v.writes.length > 0 || v.init < 0 || depth > 4) return false;
          return this.isCold(view, v.init, depth + 1);
        }
        default:
          return false;
      }
    }
    return false;
  }

  private isColdName(view: FileView, spec: string, name: string): boolean {
    const file = this.gate.target(spec, view.path);
    return file !== null && !this.defines(file, name, new Set());
  }

  /** Is the name defined in a parsed file, or hot there? */
  private defines(file: string, name: string, seen: Set<string>): boolean {
    if (!this.isLoaded(file)) return false;
    if (name === '*' || name === '=' || this.gate.hot(file, name)) return true;
    const key = `${file}\0${name}`;
    if (this.names.get(key) === true) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    const view = this.viewOf(file);
    if (!view) return true;
    const at = view.exportIndex.get(name);
    const fact = at === undefined ? undefined : view.facts.exports[at];
    let found = false;
    if (fact?.from) {
      const to = this.gate.target(fact.from[0], file);
      found = to === null || this.defines(to, fact.from[1], seen);
    } else if (fact) {
      const node = fact.node >= 0 ? view.node(fact.node) : null;
      const from = node?.[0] === 'var' ? view.facts.vars[node[1]]?.from : undefined;
      const to = from ? this.gate.target(from[0], file) : null;
      found = !from || to === null || this.defines(to, from[1], seen);
    } else if (view.exportIndex.has('=')) found = true;
    else {
      found =
        view.facts.stars.length === 0 ||
        view.facts.stars.some((spec) => {
          const to = this.gate.target(spec, file);
          return to !== null && this.defines(to, name, seen);
        });
    }
    if (found) this.names.set(key, true);
    return found;
  }

  /** Is something handed over that leads to calls? */
  private isGiven(ev: Evaluator, view: FileView, node: NodeId, depth: number): boolean {
    if (node < 0 || depth > 4) return false;
    const n = view.node(node);
    switch (n[0]) {
      case 'fn':
        return this.isHotFunction(view, n[1]);
      case 'obj':
        return n[1].some(([, value]) => this.isGiven(ev, view, value, depth + 1));
      case 'arr':
        return n[1].some((value) => this.isGiven(ev, view, value, depth + 1));
      case 'spread':
      case 'as':
      case 'await':
        return this.isGiven(ev, view, n[1], depth + 1);
      case 'cond':
        return this.isGiven(ev, view, n[2], depth + 1) || this.isGiven(ev, view, n[3], depth + 1);
      case 'bin':
        return this.isGiven(ev, view, n[2], depth + 1) || this.isGiven(ev, view, n[3], depth + 1);
      case 'call': {
        // The call of a promise or an array (`fetch(url).then(…)`) gives data, but `createClient()` a client.
        if (this.isCold(view, node, 0)) return false;
        return this.isInteresting(ev, ev.ev(view, node, null), depth);
      }
      case 'var': {
        const v = view.facts.vars[n[1]];
        if (v?.from) {
          if (this.gate.graphOf(view.path)?.isHotImport(this.gate, v.from)) return true;
          return !this.isCold(view, node, 0) && this.isInteresting(ev, ev.ev(view, node, null), depth);
        }
        return !this.isCold(view, node, 0) && this.isInteresting(ev, ev.ev(view, node, null), depth);
      }
      case 'mem':
      case 'new':
      case 'this':
      case 'cls':
      case 'idx':
        return !this.isCold(view, node, 0) && this.isInteresting(ev, ev.ev(view, node, null), depth);
      default:
        return false;
    }
  }

  private isHotFunction(view: FileView, fn: number): boolean {
    const graph = this.gate.graphOf(view.path);
    return !graph || graph.isHotFunction(fn);
  }

  private isInteresting(ev: Evaluator, value: Value, depth: number): boolean {
    return alternatives(value).some((v) => {
      switch (v.k) {
        case 'client':
        case 'inst':
        case 'cls':
        case 'provider':
          return true;
        case 'fn':
          return this.isHotFunction(v.view, v.fn);
        case 'obj': {
          const n = v.view.node(v.node);
          return n[0] === 'obj' && depth < 3 && n[1].some(([, value]) => this.isGiven(ev, v.view, value, depth + 1));
        }
        case 'ext':
          return (
            v.at === null && ev.catalogue.byPackage(v.spec).length > 0 && ev.catalogue.exportOf(v.spec, v.path) !== null
          );
        case 'ns':
          return true;
        case 'global':
          return ev.catalogue.global(v.path) !== undefined;
        default:
          return false;
      }
    });
  }
}
