/** What a function of the project does around one call in it: found by playing it through (see vm.ts). */
import type { NodeId } from '../model/facts';
import type { CallGraph } from '../link/call-graph';
import type { Evaluator } from '../link/evaluate';
import { lineOf } from '../link/place';
import type { Frame, Value } from '../link/values';
import type { FileView } from '../link/view';
import type { BackoffWord, Bound, LayerFacts, Repeat } from './types';
import { Machine, type Mode, type Outcome } from './vm';
import { VAbstract, type V } from './vm-values';

export interface Behaviour {
  readonly layer: LayerFacts | null;
  /** The function does not let the failure through, so that layers outside never see it. */
  readonly swallows: boolean;
  /** The code could not be played to its end. */
  readonly unclear: boolean;
}

const NOTHING: Behaviour = { layer: null, swallows: false, unclear: false };

export interface Shape {
  readonly loop: NodeId;
  readonly recursion: boolean;
  readonly timer: boolean;
  readonly state: boolean;
  readonly guarded: boolean;
}

export class Behaviours {
  private readonly memo = new Map<string, Behaviour>();
  private readonly shapes = new Map<string, { recursion: boolean; timer: boolean; state: boolean }>();

  constructor(
    private readonly ev: Evaluator,
    private readonly graph: CallGraph,
    private readonly sleepOf: (v: Value) => string | null,
  ) {}

  /** Behaviour of `host` around the target; a target node of -1 stands for a promise given as parameter `promise`. */
  of(
    view: FileView,
    host: number,
    targets: readonly NodeId[],
    frame: Frame | null,
    promise: number | null = null,
    heedsSignals = true,
  ): Behaviour {
    const target = targets[0] ?? -1;
    const shape = this.shape(view, host, target);
    if (shape.loop < 0 && !shape.recursion && !shape.timer && !shape.state && !shape.guarded && promise === null)
      return NOTHING;
    const key = frame ? null : `${view.path}\0${host}\0${targets.join(',')}\0${promise}\0${heedsSignals}`;
    const known = key === null ? undefined : this.memo.get(key);
    if (known) return known;
    const result = this.play(view, host, targets, frame, promise, shape, heedsSignals);
    if (key !== null) this.memo.set(key, result);
    return result;
  }

  /** For results that carry their failure (`{ error }`): does the function turn a failed result into a rejection? */
  throwsOnFailure(view: FileView, host: number, target: NodeId, frame: Frame | null): boolean {
    const m = new Machine(this.ev, { view, nodes: [target] }, 'bad-status', this.sleepOf);
    const out = m.run(view, host, frame, frame?.self ? new VAbstract(frame.self) : undefined, null, null);
    return out.calls.length > 0 && out.ended === 'failed';
  }

  /** Could the function repeat, bound or refuse the call (more than catching its failure)? */
  matters(view: FileView, host: number, target: NodeId): boolean {
    const shape = this.shape(view, host, target);
    return shape.loop >= 0 || shape.recursion || shape.timer || shape.state;
  }

  /** What could matter in the function: an enclosing loop, a call of itself, timers, state kept outside, a catch. */
  private shape(view: FileView, host: number, target: NodeId): Shape {
    const key = `${view.path}\0${host}`;
    let base = this.shapes.get(key);
    if (!base) {
      base = this.scan(view, host);
      this.shapes.set(key, base);
    }
    let loop = -1;
    let guarded = false;
    const top = view.fn(host)?.node ?? -1;
    for (let n = target, from = -1; n >= 0 && n !== top; from = n, n = view.parent(n)) {
      const node = view.node(n);
      if (node[0] === 'loop' && from !== node[6]) loop = n;
      if (node[0] === 'try' && node[1] === from && node[3] >= 0) guarded = true;
      if (node[0] === 'mem' && (node[2] === 'catch' || node[2] === 'then')) guarded = true;
    }
    return { ...base, loop, guarded };
  }

  private scan(view: FileView, host: number): { recursion: boolean; timer: boolean; state: boolean } {
    let timer = false;
    let state = false;
    const inside = (n: NodeId): boolean => {
      for (let f = view.fnOf[n] ?? 0; f > 0; f = view.fn(f)?.parent ?? -1) if (f === host) return true;
      return false;
    };
    for (const call of view.facts.calls) {
      const n = view.node(call);
      if (n[0] !== 'call' && n[0] !== 'new') continue;
      const callee = view.node(n[1]);
      const name = callee[0] === 'glob' ? callee[1] : callee[0] === 'mem' ? callee[2] : '';
      if ((name === 'setTimeout' || name === 'race' || name === 'any' || name === 'timeout') && inside(call))
        timer = true;
    }
    view.facts.fns[host] &&
      view.facts.nodes.forEach((n, i) => {
        if (state || (n[0] !== 'asg' && !(n[0] === 'un' && (n[1] === '++' || n[1] === '--')))) return;
        const t = view.node(n[2]);
        const outer =
          t[0] === 'var'
            ? !this.owns(view, host, view.facts.vars[t[1]]?.fn ?? -1)
            : t[0] === 'mem' && view.node(t[1])[0] === 'this';
        if (outer && inside(i)) state = true;
      });
    const recursion = this.graph.callersOf(view, host).some((c) => c.view === view && inside(c.node));
    return { recursion, timer, state };
  }

  private owns(view: FileView, host: number, fn: number): boolean {
    for (let f = fn; f >= 0; f = view.fn(f)?.parent ?? -1) if (f === host) return true;
    return false;
  }

  private play(
    view: FileView,
    host: number,
    targets: readonly NodeId[],
    frame: Frame | null,
    promise: number | null,
    shape: Shape,
    heedsSignals: boolean,
  ): Behaviour {
    // Every run starts with an instance of its own.
    const self = (): V => (frame?.self ? new VAbstract(frame.self) : undefined);
    const target = targets[0] ?? -1;
    const region = this.regionOf(view, host, shape);
    const run = (mode: Mode, random = 1, where: NodeId | null = region): Outcome => {
      const m = new Machine(this.ev, { view, nodes: targets }, mode, this.sleepOf, promise, heedsSignals);
      m.random = random;
      return m.run(view, host, frame, self(), null, where);
    };
    let ok = run('success');
    let where = region;
    if (ok.calls.length === 0 && shape.loop >= 0 && region === null) {
      where = shape.loop;
      ok = run('success', 1, where);
    }
    if (ok.calls.length === 0) return { layer: null, swallows: false, unclear: ok.ended === 'too-long' };
    const failed = run('reject', 1, where);
    const varies = shape.loop >= 0 && targets.some((t) => variesByItem(view, t, shape.loop));
    const again = this.repeat(
      view,
      host,
      target,
      ok,
      failed,
      () => run('bad-status', 1, where),
      (mode, r) => run(mode, r, where),
    );
    // Another node, model or provider in each round is an alternative, not a repetition of the same call.
    const repeat = varies ? null : again;
    const bounds =
      shape.timer || shape.loop >= 0 || promise !== null
        ? this.bounds(view, host, ok, failed, repeat, run('hang', 1, where))
        : [];
    const breaker = shape.state && this.breaks(view, host, targets, frame, self);
    const name = view.fn(host)?.name ?? 'loop';
    const at = shape.loop >= 0 && promise === null ? shape.loop : (view.fn(host)?.node ?? target);
    const place = {
      file: view.path,
      line: lineOf(view, at),
      pos: view.facts.pos[at] ?? 0,
      end: view.facts.end[at] ?? 0,
    };
    const evidence = [{ file: place.file, line: place.line, message: `${name} here` }];
    const fallback = varies && again !== null;
    const any = repeat !== null || bounds.length > 0 || breaker || fallback;
    return {
      layer: any
        ? {
            by: name,
            repeat,
            bounds,
            breaker: breaker ? 'present' : null,
            bulkhead: null,
            fallback: fallback ? 'present' : null,
            at: place,
            evidence,
            origin: 'own',
          }
        : null,
      swallows:
        promise === null && failed.ended === 'ok' && failed.calls.length > 0 && (shape.loop < 0 || where === null),
      unclear: failed.ended === 'too-long',
    };
  }

  /** Long functions are only played from the loop on; short ones whole. */
  private regionOf(view: FileView, host: number, shape: Shape): NodeId | null {
    if (shape.loop < 0 || shape.recursion || shape.timer) return null;
    const fn = view.fn(host);
    if (host === 0) return shape.loop;
    return fn && fn.end - fn.pos > 6000 ? shape.loop : null;
  }

  private repeat(
    view: FileView,
    host: number,
    _target: NodeId,
    ok: Outcome,
    failed: Outcome,
    badStatus: () => Outcome,
    again: (m: Mode, random: number) => Outcome,
  ): Repeat | null {
    if (ok.calls.length !== 1 || ok.ended === 'endless') return null;
    let mode: Mode = 'reject';
    let out = failed;
    if (out.calls.length <= 1) {
      out = badStatus();
      mode = 'bad-status';
      if (out.calls.length <= 1) return null;
    }
    const low = again(mode, 0);
    const gaps = out.calls.slice(1).map((t, i) => t - (out.calls[i] ?? 0));
    const lowGaps = low.calls.slice(1).map((t, i) => t - (low.calls[i] ?? 0));
    const endless = out.ended === 'endless' || out.ended === 'too-long';
    const unknownCap = out.unknownCap;
    const attempts = endless || unknownCap || (out.timed && out.calls.length > 8) ? null : out.calls.length;
    const jitter = out.unknownDelay ? null : gaps.some((g, i) => g !== (lowGaps[i] ?? g));
    // A wait after the last try says as much about the shape as those before.
    const trailing = out.at - (out.calls[out.calls.length - 1] ?? 0);
    const backoff = out.unknownDelay
      ? 'unknown'
      : shapeOf(trailing > 0 && !endless ? [...gaps, trailing] : gaps, () => multiplies(view, host));
    const name = view.fn(host)?.name ?? 'a loop';
    const line = lineOf(view, view.fn(host)?.node ?? 0);
    const filters = this.filters(out, again(mode === 'reject' ? 'bad-request' : mode, 1), mode);
    return {
      state: 'present',
      attempts,
      bounded: endless && !unknownCap && !out.timed ? 'absent' : 'present',
      delay: out.unknownDelay ? 'unknown' : gaps.some((g) => g > 0) ? 'present' : 'absent',
      backoff,
      jitter,
      waitMs: attempts === null || out.unknownDelay ? null : gaps.reduce((a, b) => a + b, 0),
      source: 'wrapper',
      by: name,
      evidence: [{ file: view.path, line, message: `${name} repeats it` }],
      filtersErrors: filters,
      autoKey: false,
    };
  }

  private filters(out: Outcome, refused: Outcome, mode: Mode): Repeat['filtersErrors'] {
    if (mode === 'bad-status') return out.unknownError ? 'unknown' : 'present';
    if (refused.calls.length <= 1) return 'present';
    return refused.unknownError ? 'unknown' : 'absent';
  }

  private bounds(
    view: FileView,
    host: number,
    ok: Outcome,
    failed: Outcome,
    repeat: Repeat | null,
    hang: Outcome,
  ): Bound[] {
    // Ends at the same time whether the call answers or not: nobody waits for it, so nothing bounds it.
    if (hang.at === ok.at && hang.ended === ok.ended) return [];
    if (hang.calls.length === 0 || hang.ended === 'hangs' || hang.ended === 'too-long' || hang.ended === 'endless')
      return [];
    const first = hang.calls[0] ?? 0;
    const second = hang.calls[1];
    const ms = hang.unknownDelay
      ? null
      : second !== undefined && repeat
        ? second - first - this.firstGap(repeat, failed)
        : hang.at - first;
    if (ms !== null && ms <= 0 && !hang.unknownDelay) return [];
    const name = view.fn(host)?.name ?? 'a timer';
    const line = lineOf(view, view.fn(host)?.node ?? 0);
    return [
      {
        state: 'present',
        ms,
        scope: repeat && hang.calls.length === 1 ? 'total' : 'attempt',
        covers: 'total',
        source: 'wrapper',
        by: name,
        cancels: hang.aborted,
        evidence: [{ file: view.path, line, message: `${name} stops waiting` }],
      },
    ];
  }

  /** Wait before the second try, taken out of the time between two hanging tries. */
  private firstGap(repeat: Repeat, failed: Outcome): number {
    const [first, second] = failed.calls;
    if (first !== undefined && second !== undefined) return second - first;
    if (repeat.waitMs === null || repeat.attempts === null) return 0;
    const n = repeat.attempts - 1;
    if (repeat.backoff === 'exponential') return repeat.waitMs / (2 ** n - 1);
    if (repeat.backoff === 'linear') return repeat.waitMs / ((n * (n + 1)) / 2);
    return n > 0 ? repeat.waitMs / n : 0;
  }

  /**
   * State outside of the call that stops further calls after failures: of twelve failing invocations the last are not let
   * through, of twelve good ones all are (else it is a cache).
   */
  private breaks(
    view: FileView,
    host: number,
    targets: readonly NodeId[],
    frame: Frame | null,
    self: () => V,
  ): boolean {
    const letThrough = (mode: Mode): number[] | null => {
      const m = new Machine(this.ev, { view, nodes: targets }, mode, this.sleepOf);
      const instance = self();
      const counts: number[] = [];
      for (let i = 0; i < 12; i++) {
        const out = m.run(view, host, frame, instance, null, null);
        if (out.ended === 'too-long' || out.ended === 'endless') return null;
        counts.push(out.calls.length);
      }
      return counts;
    };
    const failing = letThrough('reject');
    if (!failing || failing[0] === 0 || failing[failing.length - 1] !== 0) return false;
    return letThrough('success')?.every((n) => n > 0) ?? false;
  }
}

/** Does the call use the element of a list that the loop goes over (`hosts[i]`, `for (const model of models)`)? */
function variesByItem(view: FileView, target: NodeId, loop: NodeId): boolean {
  const uses = (id: NodeId, depth: number): boolean => {
    if (id < 0 || depth > 6) return false;
    const n = view.node(id);
    switch (n[0]) {
      case 'idx':
        return view.node(n[2])[0] === 'var';
      case 'elem':
        return view.within(id, loop) || view.parent(id) < 0;
      case 'var': {
        const v = view.facts.vars[n[1]];
        return !!v && v.init >= 0 && v.kind !== 'param' && view.within(v.init, loop) && uses(v.init, depth + 1);
      }
      case 'mem':
      case 'await':
      case 'as':
      case 'spread':
        return uses(n[1], depth + 1);
      case 'tpl':
        return n[2].some((p) => uses(p, depth + 1));
      case 'bin':
        return uses(n[2], depth + 1) || uses(n[3], depth + 1);
      case 'obj':
        return n[1].some(([, x]) => uses(x, depth + 1));
      case 'arr':
        return n[1].some((x) => uses(x, depth + 1));
      case 'call':
      case 'new':
        return uses(n[1], depth + 1) || n[2].some((x) => uses(x, depth + 1));
      default:
        return false;
    }
  };
  const n = view.node(target);
  return (n[0] === 'call' || n[0] === 'new') && (n[2].some((a) => uses(a, 0)) || uses(n[1], 0));
}

/** Shape of the waits between tries. Two waits alone do not tell doubling from growing evenly: then the code does. */
function shapeOf(gaps: readonly number[], doubles: () => boolean): BackoffWord {
  if (gaps.every((g) => g === 0)) return 'none';
  if (gaps.every((g) => Math.abs(g - (gaps[0] ?? 0)) < 1))
    return gaps.length === 1 && doubles() ? 'exponential' : 'fixed';
  if (gaps.length === 2) return (gaps[1] ?? 0) < (gaps[0] ?? 0) ? 'unknown' : doubles() ? 'exponential' : 'linear';
  const ratios = gaps.slice(1).map((g, i) => g / Math.max(1, gaps[i] ?? 1));
  // A cap flattens the end: the first step tells.
  if ((ratios[0] ?? 1) >= 1.4 && ratios.every((r) => r >= 0.99)) {
    const steps = gaps.slice(1).map((g, i) => g - (gaps[i] ?? 0));
    return steps.every((s) => Math.abs(s - (steps[0] ?? 0)) < 1) ? 'linear' : 'exponential';
  }
  return ratios.every((r) => r >= 1) ? 'linear' : 'unknown';
}

/** Does the function raise to a power or multiply something by itself? */
function multiplies(view: FileView, host: number): boolean {
  return view.facts.nodes.some((n, i) => {
    if (!within(view, view.fnOf[i] ?? 0, host)) return false;
    if (n[0] === 'bin' && (n[1] === '**' || n[1] === '<<')) return true;
    if (n[0] === 'asg' && (n[1] === '*=' || n[1] === '**=' || n[1] === '<<=')) return true;
    if (n[0] === 'mem' && n[2] === 'pow') return true;
    if (n[0] !== 'bin' || n[1] !== '*') return false;
    const factor = [view.node(n[2]), view.node(n[3])].find((x) => x[0] === 'num');
    const parent = view.node(view.parent(i));
    return factor?.[0] === 'num' && factor[1] > 1 && factor[1] <= 4 && (parent[0] === 'call' || parent[0] === 'asg');
  });
}

function within(view: FileView, fn: number, host: number): boolean {
  for (let f = fn; f >= 0; f = view.fn(f)?.parent ?? -1) if (f === host) return true;
  return false;
}
