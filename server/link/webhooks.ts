/** Routes that receive a third party's events, with what is checked before they are believed. */
import type { Context } from '../model/report';
import { hashText } from '../model/hash';
import type { WebhookHandler } from '../model/project';
import { bodyOf } from './body';
import type { Evaluator } from './evaluate';
import { headerTexts, memberNames, type Reached, reachedFrom, readsBody } from './request-reads';
import type { Route } from './route';
import { isSenderHeader, senderOf, senderOfPath } from './webhook-sender';
import { deduplicationOf, rateLimitOf } from './webhook-guards';
import { knownCheck } from './signature-checks';
import { Verification } from './verification';
import { access } from './access';
import { alternatives, type FnValue, type Value } from './values';
import type { FileView } from './view';
import { argsOf, calleeName, calleeOf, functionsOf, type Written } from './web-values';

const EVENTS = new Set(['POST', 'ALL', 'PUT']);
const WORD = /(^|[/._-])(web-?hooks?|hooks?|ipn|inbound|incoming)([/._-]|$)|webhooks?$/i;
/** Ways in, forms, timers and housekeeping: no third party's events. */
/** Timers call these, also through a provider's queue. */
const TIMER = /(^|\/)(cron|crons|cronjobs?|scheduled?)(\/|$)/i;
const NOT_EVENTS =
  /(^|\/)(login|signin|sign-in|signup|register|logout|auth|oauth|session|cron|crons|jobs?|settings|admin|health|healthz|metrics|trpc|graphql|test|tests|test[-_]?webhooks?|webhooks?[-_]?test|simulate|replay|retry|resend-webhook|subscriptions?-manage)(\/|$)/i;
const MANAGES = /^(findMany|deleteMany|delete|update|create|findUnique|findFirst|insert|select|list)$/;
const SESSION =
  /^(getServerSession|getSession|getAuth|auth|currentUser|requireAuth|requireUser|requireSession|validateRequest|withSession|withWorkspace|withAuth|getUser|isAuthenticated|checkSession|getCurrentUser|protect|authenticateRequest|authenticateUser|withWorkspaceAuth|verifySession|validateSession)$/;

export type ContextOf = (view: FileView, node: number) => Context;

export function findWebhooks(ev: Evaluator, routes: readonly Route[], contextOf: ContextOf): WebhookHandler[] {
  const verification = new Verification(ev);
  const out: WebhookHandler[] = [];
  for (const route of routes) {
    if (!EVENTS.has(route.method)) continue;
    const found = webhook(ev, verification, route, routes, contextOf);
    if (found && !out.some((o) => o.id === found.id)) out.push(found);
  }
  return out;
}

function webhook(
  ev: Evaluator,
  verification: Verification,
  route: Route,
  routes: readonly Route[],
  contextOf: ContextOf,
): WebhookHandler | null {
  const roots = rootsOf(ev, route.answers, 0);
  const file = route.view.path;
  const path = route.path ?? '';
  const fileNamed = WORD.test(
    file
      .replace(/\.[cm]?[jt]sx?$/, '')
      .split('/')
      .slice(-4)
      .join('/'),
  );
  const pathNamed = WORD.test(path) || (route.path === null && fileNamed);
  const near = reachedFrom(ev, roots, 2, 25);
  const headers = near.flatMap((r) => headerTexts(r.fn.view, r.fn.fn));
  const inside = insideChecks(ev, route);
  const signed = inside.length > 0 || verifierIn(ev, near) !== null || headers.some(isSenderHeader);
  if (!signed && !(pathNamed || (senderNamed(path) && eventShape(near)))) return null;
  if (TIMER.test(path) || TIMER.test(file)) return null;
  const context = contextOf(route.view, route.node);
  if (inside.length === 0) {
    if (!signed && (NOT_EVENTS.test(path) || manages(ev, route, near, routes))) return null;
    if (roots.length > 0 && !near.some((r) => readsBody(r.fn.view, r.fn.fn)) && !signed) return null;
    // Verifiers are also called where events are sent, or where a session is checked.
    if (
      signed &&
      !pathNamed &&
      !fileNamed &&
      !headers.some(isSenderHeader) &&
      !near.some((r) => readsBody(r.fn.view, r.fn.fn))
    )
      return null;
  }
  const reached = reachedFrom(ev, roots, 6);
  const verdict = verification.verdict(route.answers, route.middlewares);
  const provider = senderOf({
    verifiers: [...verdict.providers, ...inside],
    headers: [...headers, ...middlewareHeaders(ev, route)],
    path: route.path,
    file,
    secrets: secretsOf(ev, near),
  });
  const rateLimit = rateLimitOf(ev, route.middlewares, reached);
  const deduplication = deduplicationOf(ev, reached, inside.length > 0);
  return {
    id: hashText(`webhook|${file}|${route.framework}|${route.method}|${route.path ?? route.node}`),
    place: route.place,
    framework: route.framework,
    method: route.method,
    path: route.path,
    provider,
    verification: { state: verdict.state, evidence: verdict.evidence },
    rateLimit,
    deduplication,
    context,
  };
}

/** Functions of the project behind what answers, wrappers of packages looked through. */
function rootsOf(ev: Evaluator, answers: readonly Written[], depth: number): FnValue[] {
  if (depth > 4) return [];
  return answers.flatMap((w) =>
    alternatives(w.value).flatMap((v): FnValue[] => {
      if (v.k === 'fn') return [v, ...closureArguments(ev, v)];
      const at = v.k === 'ext' || v.k === 'made' ? v.at : null;
      if (v.k === 'obj') return functionsOf(access(ev, v, 'handler')).slice();
      if (v.k === 'arr') return rootsOf(ev, [{ ...w, value: access(ev, v, '*') }], depth + 1);
      if (!at) return [];
      const args: Written[] = argsOf(at.view, at.node).map((node, i) => ({
        value: ev.argument(at, i),
        view: at.view,
        node,
      }));
      return rootsOf(ev, args, depth + 1);
    }),
  );
}

/** Functions that a wrapper closed over: `withSignature(handler)` calls its handler. */
function closureArguments(ev: Evaluator, fn: FnValue): FnValue[] {
  const call = fn.frame?.call;
  if (!call) return [];
  return argsOf(call.view, call.node).flatMap((_, i) => functionsOf(ev.argument(call, i)));
}

/** Providers whose package answers by itself (`serve` of Inngest, `webhookCallback`). */
function insideChecks(ev: Evaluator, route: Route): string[] {
  const out: string[] = [];
  for (const w of [...route.answers, ...route.middlewares]) {
    for (const v of alternatives(w.value)) {
      const call = v.k === 'ext' ? v.at : null;
      if (v.k !== 'ext' || !call || !v.base) continue;
      let base: Value | null = v.base;
      for (let at = call, i = 0; base && i < 3; i++) {
        const check = knownCheck(ev, base, at);
        if (check?.how === 'inside' && check.provider) out.push(check.provider);
        if (base.k !== 'ext' || !base.at || !base.base) break;
        at = base.at;
        base = base.base;
      }
    }
  }
  return out;
}

/** Provider (or '' for a check of one's own) whose verifier is called. */
function verifierIn(ev: Evaluator, reached: readonly Reached[]): string | null {
  for (const r of reached) {
    const { view, fn } = r.fn;
    for (const node of bodyOf(view, fn).calls) {
      const check = knownCheck(ev, calleeOf(ev, view, node, r.frame), { view, node, frame: r.frame });
      if (check?.provider && !(check.how === 'inside' && view.node(node)[0] === 'new')) return check.provider;
    }
  }
  return null;
}

function senderNamed(path: string): boolean {
  const last = path.split('/').slice(-2).join('/');
  if (
    /(^|\/)(stripe|whatsapp|telegram|messenger|twilio|github|gitlab|clerk|svix|resend|mailgun|postmark|sendgrid|shopify|paddle)$/i.test(
      path,
    )
  )
    return true;
  return (
    senderOfPath(path) !== null &&
    /(^|\/)(events?|callback|notify|notifications?|interactions?|inbound|status)$/i.test(last)
  );
}

/** Reads of the shape that events have. */
function eventShape(reached: readonly Reached[]): boolean {
  const names = new Set(reached.flatMap((r) => [...memberNames(r.fn.view, r.fn.fn)]));
  return [
    'event',
    'type',
    'event_type',
    'eventType',
    'action',
    'topic',
    'notificationType',
    'challenge',
    'entry',
    'update_id',
    'MessageSid',
    'message_id',
  ].some((n) => names.has(n));
}

/** A route of one's own webhooks' configuration: behind a login, or reading and writing a table of webhooks. */
function manages(ev: Evaluator, route: Route, near: readonly Reached[], routes: readonly Route[]): boolean {
  for (const m of route.middlewares) {
    const n = m.view.node(m.node);
    const name =
      n[0] === 'call' ? calleeName(m.view, m.node) : n[0] === 'var' ? (m.view.facts.vars[n[1]]?.name ?? '') : '';
    if (
      SESSION.test(name ?? '') ||
      /^(requireAuth|authenticate|isAuth\w*|ensureAuth\w*|requireLogin|protect|authMiddleware|verifyToken|jwtAuth)/.test(
        name ?? '',
      )
    )
      return true;
  }
  for (const r of near) {
    const { view, fn } = r.fn;
    for (const node of bodyOf(view, fn).calls) {
      const name = calleeName(view, node) ?? '';
      if (SESSION.test(name) && !isOwn(ev, view, node, r)) return true;
      const n = view.node(node);
      const callee = n[0] === 'call' ? view.node(n[1]) : null;
      const object = callee?.[0] === 'mem' && MANAGES.test(callee[2]) ? view.node(callee[1]) : null;
      if (
        object?.[0] === 'mem' &&
        /^(webhooks?|webhookEndpoints?|webhookSubscriptions?|hooks?)$/.test(object[2]) &&
        r.depth === 0 &&
        callee?.[0] === 'mem' &&
        /^(create|update|delete|findMany)$/.test(callee[2])
      )
        return true;
      if (
        name === 'from' &&
        argsOf(view, node).some((a) =>
          /^(webhooks?|webhook_endpoints?|webhook_subscriptions?|webhook_configs?)$/.test(text(view, a)),
        )
      )
        return true;
    }
  }
  const wrapper = route.answers.some((a) => wrapperNames(a).some((n) => SESSION.test(n)));
  if (wrapper) return true;
  // A collection of resources: GET lists, POST creates, and each has a route of its own.
  return routes.some(
    (o) =>
      o !== route &&
      o.path !== null &&
      route.path !== null &&
      o.framework === route.framework &&
      o.path.startsWith(`${route.path}/`) &&
      /^(\[\w+\]|:\w+)$/.test(o.path.slice(route.path.length + 1)) &&
      (o.method === 'DELETE' || o.method === 'PATCH' || o.method === 'PUT'),
  );
}

/** Is a call with the name of a login really a check of a signature? */
function isOwn(ev: Evaluator, view: FileView, node: number, r: Reached): boolean {
  return knownCheck(ev, calleeOf(ev, view, node, r.frame), { view, node, frame: r.frame }) !== null;
}

function text(view: FileView, node: number): string {
  const n = view.node(node);
  return n[0] === 'str' ? n[1] : '';
}

/** Names of the calls that an answer was wrapped in, where it is written. */
function wrapperNames(w: Written): string[] {
  const out: string[] = [];
  let node = w.node;
  const n = w.view.node(node);
  if (n[0] === 'var') node = w.view.facts.vars[n[1]]?.init ?? -1;
  for (let i = 0; i < 4 && node >= 0; i++) {
    const call = w.view.node(node);
    if (call[0] !== 'call') break;
    out.push(calleeName(w.view, node) ?? '');
    node = call[2].find((a) => w.view.node(a)[0] === 'call') ?? -1;
  }
  return out;
}

function middlewareHeaders(ev: Evaluator, route: Route): string[] {
  const functions = route.middlewares.flatMap((m) => functionsOf(m.value));
  return reachedFrom(ev, functions, 1, 10)
    .flatMap((r) => headerTexts(r.fn.view, r.fn.fn))
    .filter(isSenderHeader);
}

function secretsOf(ev: Evaluator, reached: readonly Reached[]): string[] {
  return reached.flatMap((r) =>
    bodyOf(r.fn.view, r.fn.fn).members.flatMap((m) => {
      const n = r.fn.view.node(m);
      if (n[0] === 'mem' && /^[A-Z][A-Z0-9_]+$/.test(n[2])) return [n[2]];
      const v = n[0] === 'mem' && /secret|key|token/i.test(n[2]) ? ev.ev(r.fn.view, m, r.frame) : null;
      return v?.k === 'env' ? [v.name] : [];
    }),
  );
}
