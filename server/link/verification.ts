/** Is the sender of a request checked? Follows calls into helpers, guards and wrappers. */
import type { Evidence, State } from '../model/report';
import type { NodeId } from '../model/facts';
import { access } from './access';
import { bodyOf } from './body';
import type { Evaluator } from './evaluate';
import {
  alternativesOf,
  distinct,
  evidence,
  frameKey,
  isData,
  isPlain,
  merge,
  NOTHING,
  type Outcome,
  outcome,
  type Summary,
} from './check-summary';
import { checkedInBoth, type Gate, gateOf, type How } from './gates';
import { headerNames } from './request-reads';
import { isComparingCall, isSecretComparison, knownCheck, makesDigest, ofSender } from './signature-checks';
import { alternatives, type CallRef, type FnValue, type Frame, isUndefined, type Value } from './values';
import type { FileView } from './view';
import {
  argsOf,
  calledFunctions,
  calleeName,
  calleeOf,
  functionsOf,
  normalPath,
  packageSpec,
  type Written,
} from './web-values';

export interface Verdict {
  readonly state: State;
  readonly evidence: readonly Evidence[];
  /** Provider whose own verifier is used, in order of appearance. */
  readonly providers: readonly string[];
}

const MAX_DEPTH = 7;

/** Names of things that may well be a check; only ever used to say that it is not known. */
const SUSPICIOUS =
  /verif|signature|signed|authenticat|authoriz|isvalid|^valid|validat|hmac|secret|checktoken|guard|constructevent|unwrap|webhook/i;
/** Packages that validate shapes, or do other things that are no check of a sender. */
const HARMLESS =
  /^(zod|joi|yup|ajv|valibot|class-validator|superstruct|express-validator|@hono\/zod-validator|@sinclair\/typebox|@hapi\/|@prisma\/|@supabase\/|drizzle-orm|mongoose|knex|next\/|react|date-fns|lodash|uuid|nanoid|pino|winston|@sentry\/|express$|fastify$|hono$|koa$|body-parser|raw-body|micro|cors|helmet|morgan|compression|cookie-parser|path|fs|util|url|http|https|stream|crypto|node:|dotenv)/;

export class Verification {
  private readonly memo = new Map<string, Summary>();
  private readonly active = new Set<string>();

  constructor(private readonly ev: Evaluator) {}

  /** Verdict on a route: its middlewares first, then what answers. */
  verdict(answers: readonly Written[], middlewares: readonly Written[]): Verdict {
    const all: Summary[] = [];
    let followed = false;
    for (const w of [...middlewares, ...answers]) {
      const found = this.ofValue(w, 0, new Set());
      if (answers.includes(w) && found.followed) followed = true;
      all.push(found.summary);
    }
    const outcomes = all.flatMap((s) => s.outcomes);
    const providers = [...new Set(all.flatMap((s) => s.providers))];
    const of = (...gates: Gate[]): Evidence[] => outcomes.filter((o) => gates.includes(o.gate)).map((o) => o.evidence);
    const passing = of('throws', 'response', 'value');
    if (passing.length > 0) return { state: 'present', evidence: distinct(passing), providers };
    const doubts = [...of('maybe'), ...all.flatMap((s) => s.doubts)];
    if (doubts.length > 0) return { state: 'unknown', evidence: distinct(doubts), providers };
    const ignored = of('ignored');
    if (ignored.length > 0) return { state: 'absent', evidence: distinct(ignored), providers };
    const hints = all.flatMap((s) => s.hints);
    return { state: followed && hints.length === 0 ? 'absent' : 'unknown', evidence: distinct(hints), providers };
  }

  /** What a middleware, guard, handler or wrapped handler checks. */
  private ofValue(w: Written, depth: number, seen: Set<string>): { summary: Summary; followed: boolean } {
    const parts: Summary[] = [];
    let followed = false;
    const add = (value: Value): void => {
      const found = this.ofValue({ ...w, value }, depth + 1, seen);
      parts.push(found.summary);
      followed ||= found.followed;
    };
    if (depth > 6) return { summary: NOTHING, followed: false };
    for (const v of alternatives(w.value)) {
      switch (v.k) {
        case 'fn':
          followed = true;
          parts.push(this.ofFunction(v, 0));
          break;
        case 'cls':
        case 'inst': {
          const inst: Value = v.k === 'cls' ? { k: 'inst', cls: v, made: null, args: null } : v;
          for (const name of ['canActivate', 'intercept', 'use', 'transform']) {
            const method = access(this.ev, inst, name);
            if (functionsOf(method).length > 0) add(method);
          }
          break;
        }
        case 'arr':
          add(access(this.ev, v, '*'));
          break;
        case 'obj':
          for (const name of [
            'onRequest',
            'preParsing',
            'preValidation',
            'preHandler',
            'handler',
            'verify',
            'fetch',
            'POST',
            'post',
          ]) {
            const member = access(this.ev, v, name);
            if (!isUndefined(member) && member.k !== 'unknown') add(member);
          }
          break;
        case 'ext':
        case 'client':
        case 'made':
        case 'module': {
          const found = this.ofPackageValue(w, v, add);
          parts.push(found.summary);
          followed ||= found.followed;
          break;
        }
        default:
      }
    }
    return { summary: merge(parts), followed };
  }

  /** A value that a package made: a verifier, or a wrapper around functions of the project. */
  private ofPackageValue(w: Written, v: Value, add: (value: Value) => void): { summary: Summary; followed: boolean } {
    const call = v.k === 'ext' || v.k === 'made' ? v.at : v.k === 'client' ? v.made : null;
    const callee = v.k === 'ext' ? v.base : null;
    const outcomes: Outcome[] = [];
    const doubts: Evidence[] = [];
    const providers: string[] = [];
    // `export const { POST } = serve(…)`, `router.use(verifier(…))`, `bot.webhookCallback('/x')`.
    for (let at: CallRef | null = call, value: Value | null = callee, i = 0; at && i < 4; i++) {
      const target: Value = value ?? calleeOf(this.ev, at.view, at.node, at.frame);
      const check = knownCheck(this.ev, target, at);
      if (check) {
        if (check.provider) providers.push(check.provider);
        outcomes.push({
          gate: check.off ? 'ignored' : check.how === 'inside' ? 'throws' : 'maybe',
          evidence: evidence(
            at.view,
            at.node,
            check.off ? 'the check is switched off' : 'the package checks the sender',
          ),
        });
      }
      if (target.k === 'ext' && target.base && target.base.at) {
        at = target.base.at;
        value = target.base.base;
      } else break;
    }
    if (outcomes.length > 0) return { summary: { outcomes, doubts, hints: [], providers }, followed: true };
    if (call) {
      argsOf(call.view, call.node).forEach((_, i) => {
        const arg = this.ev.argument(call, i);
        if (arg.k === 'fn' || arg.k === 'arr' || arg.k === 'ext' || arg.k === 'made') add(arg);
        if (arg.k === 'obj') add(arg);
      });
    }
    const name = v.k === 'ext' ? normalPath(v.path).join('.') : '';
    const spec = v.k === 'ext' || v.k === 'module' ? v.spec : '';
    const unresolved = /^[.~#@]\//.test(spec) || spec.startsWith('.');
    if (v.k === 'client') doubts.push(evidence(w.view, w.node, 'what the package does with the request is not known'));
    else if (unresolved || (SUSPICIOUS.test(name) && !HARMLESS.test(packageSpec(spec))))
      doubts.push(evidence(w.view, w.node, `${name || spec} could not be followed`));
    return { summary: { outcomes, doubts, hints: [], providers }, followed: false };
  }

  /** Everything a function checks, with what becomes of the result in it. */
  ofFunction(fn: FnValue, depth: number, frame: Frame | null = fn.frame): Summary {
    const { view } = fn;
    const key = `${view.path}\0${fn.fn}\0${frameKey(frame, 0)}`;
    const known = this.memo.get(key);
    if (known) return known;
    if (depth > MAX_DEPTH || this.active.has(`${view.path}\0${fn.fn}`)) return NOTHING;
    this.active.add(`${view.path}\0${fn.fn}`);
    const body = bodyOf(view, fn.fn);
    const compares = body.compares.filter((node) => isSecretComparison(this.ev, view, node, frame));
    const pass = (both: ReadonlySet<NodeId>): { parts: Summary[]; checks: NodeId[] } => {
      const found = [
        ...body.calls.map((node) => ({ node, part: this.ofCall(fn, node, frame, depth, both) })),
        ...compares.map((node) => ({
          node,
          part: outcome(
            gateOf(this.ev, view, fn.fn, node, 'boolean', frame, both),
            evidence(view, node, 'compared with the secret here'),
          ),
        })),
      ];
      return {
        parts: found.map((f) => f.part),
        checks: found.filter((f) => f.part.outcomes.some((o) => o.gate !== 'ignored')).map((f) => f.node),
      };
    };
    let { parts, checks } = pass(new Set());
    const both = checkedInBoth(view, checks);
    if (both.size > 0) ({ parts, checks } = pass(both));
    this.active.delete(`${view.path}\0${fn.fn}`);
    const summary = merge(parts);
    this.memo.set(key, summary);
    return summary;
  }

  private ofCall(fn: FnValue, node: NodeId, frame: Frame | null, depth: number, both: ReadonlySet<NodeId>): Summary {
    const { view } = fn;
    const ref: CallRef = { view, node, frame };
    const callee = calleeOf(this.ev, view, node, frame);
    const check = knownCheck(this.ev, callee, ref);
    const gate = (how: How): Gate => gateOf(this.ev, view, fn.fn, node, how, frame, both);
    // Making a receiver inside a handler is not receiving through it.
    if (check?.how === 'inside' && view.node(node)[0] === 'new') return NOTHING;
    if (check) {
      const how: How = check.how === 'throws' ? 'throws' : check.how === 'inside' ? 'respond' : 'boolean';
      const g = check.off ? 'ignored' : check.how === 'inside' ? 'throws' : gate(how);
      const what =
        g === 'ignored'
          ? check.off
            ? 'the check is switched off'
            : 'the result of the check is not looked at'
          : 'checked here';
      return {
        outcomes: g === 'none' ? [] : [{ gate: g, evidence: evidence(view, node, what) }],
        doubts: [],
        hints: [],
        providers: check.provider ? [check.provider] : [],
      };
    }
    if (view.node(node)[0] === 'new') return NOTHING;
    if (makesDigest(callee))
      return {
        ...NOTHING,
        hints: [evidence(view, node, 'a digest is made here; what it is compared with is not known')],
      };
    if (isComparingCall(this.ev, view, node, frame))
      return outcome(gate('boolean'), evidence(view, node, 'compared with the secret here'));
    const functions = calledFunctions(this.ev, view, node, frame);
    if (functions.length > 0)
      return alternativesOf(functions.map((f) => this.ofHelper(fn, f, node, frame, depth, both)));
    return this.ofUnknown(view, node, callee, frame);
  }

  /** A function of the project: what it finds out, and what this function makes of that. */
  private ofHelper(
    fn: FnValue,
    helper: FnValue,
    node: NodeId,
    frame: Frame | null,
    depth: number,
    both: ReadonlySet<NodeId>,
  ): Summary {
    const { view } = fn;
    const ref: CallRef = { view, node, frame };
    const inner = (frame?.depth ?? 0) < 5 ? this.ev.frameFor(helper, ref, null) : null;
    const found = this.ofFunction(helper, depth + 1, inner);
    if (found.outcomes.length === 0) return found;
    const here = evidence(view, node, 'the check is called here');
    const out: Outcome[] = found.outcomes.map((o): Outcome => {
      switch (o.gate) {
        case 'throws':
          return { gate: gateOf(this.ev, view, fn.fn, node, 'throws', frame, both), evidence: o.evidence };
        case 'value': {
          const g = gateOf(this.ev, view, fn.fn, node, 'boolean', frame, both);
          return {
            gate: g,
            evidence: g === 'ignored' ? { ...here, message: 'the result of the check is not looked at' } : o.evidence,
          };
        }
        case 'response':
          return { gate: gateOf(this.ev, view, fn.fn, node, 'respond', frame, both), evidence: o.evidence };
        default:
          return o;
      }
    });
    return { ...found, outcomes: out.filter((o) => o.gate !== 'none') };
  }

  /** A call that leads out of the project, or nowhere that is known. */
  private ofUnknown(view: FileView, node: NodeId, callee: Value, frame: Frame | null): Summary {
    const name = calleeName(view, node) ?? '';
    const doubt = (why: string): Summary => ({
      outcomes: [],
      doubts: [evidence(view, node, why)],
      hints: [],
      providers: [],
    });
    if (this.fromNowhere(view, node)) return doubt(`${name} could not be followed`);
    for (const v of alternatives(callee)) {
      if (v.k === 'ext' && (v.spec.startsWith('.') || /^[~#@]\//.test(v.spec)))
        return doubt(`${name} could not be followed`);
      if (v.k === 'ext' || v.k === 'module') {
        if (HARMLESS.test(packageSpec(v.spec))) continue;
        if (SUSPICIOUS.test(name) || (ofSender(v) && this.takesSignature(view, node)))
          return doubt(`${name} of ${v.spec} could not be followed`);
      } else if (v.k === 'unknown' || v.k === 'param' || v.k === 'inst' || v.k === 'client') {
        if (SUSPICIOUS.test(name) && !isData(view, node, name)) return doubt(`${name} could not be followed`);
      }
    }
    // Functions that a call of a package runs (`withSpan(verify)`), given by name.
    const given = argsOf(view, node).flatMap((a) =>
      view.node(a)[0] === 'var' || view.node(a)[0] === 'mem' ? functionsOf(this.ev.ev(view, a, frame)) : [],
    );
    const checks = given.flatMap((f) => this.ofFunction(f, MAX_DEPTH - 2).outcomes);
    if (checks.length > 0)
      return {
        outcomes: checks.map((o) => ({ ...o, gate: o.gate === 'ignored' ? 'ignored' : 'maybe' })),
        doubts: [],
        hints: [],
        providers: [],
      };
    return this.takesSignature(view, node) && !isPlain(name)
      ? doubt('the signature is given to a call that could not be followed')
      : NOTHING;
  }

  /** Is what is called imported from a file that is not there to be read? */
  private fromNowhere(view: FileView, node: NodeId): boolean {
    const n = view.node(node);
    let root = n[0] === 'call' ? n[1] : -1;
    for (let m = view.node(root); m[0] === 'mem'; m = view.node(root)) root = m[1];
    const v = view.node(root);
    const spec = v[0] === 'var' ? view.facts.vars[v[1]]?.from?.[0] : undefined;
    if (spec === undefined || !/^(\.|[~#@]\/)/.test(spec) || argsOf(view, node).length === 0) return false;
    const target = this.ev.host.resolve(spec, view.path);
    return target.kind === 'missing' || (target.kind === 'file' && this.ev.host.view(target.file) === null);
  }

  private takesSignature(view: FileView, node: NodeId): boolean {
    return argsOf(view, node).some((a) =>
      headerNames(view, a).some((h) => /signature|hmac|svix|webhook-id|hub-|token/.test(h)),
    );
  }
}
