/** Who sends the events that a route receives: by verifier, header, path and secret. */
import { senders, sharedSchemes } from '../catalogue/webhook/_senders';
import providers from '../catalogue/webhook/verifiers';

interface Known {
  readonly provider: string;
  readonly headers: readonly string[];
  readonly paths: readonly string[];
}

const all: readonly Known[] = [...providers.filter((p) => p.provider !== 'hmac'), ...senders];

/** Words that name a kind of message, not a sender. */
const GENERIC = new Set([
  'sms',
  'voice',
  'bot',
  'interactions',
  'line',
  'trigger',
  'square',
  'cal',
  'dub',
  'fal',
  'lemon',
]);

/** Headers that many senders use. */
const SHARED_HEADERS = new Set([
  'x-signature',
  'x-event-name',
  'x-hmac-signature',
  'webhook-signature',
  'x-webhook-signature',
]);

/** Senders that a header belongs to. */
export function sendersOfHeader(header: string): readonly string[] {
  return all
    .filter((p) => p.headers.some((h) => (h.endsWith('*') ? header.startsWith(h.slice(0, -1)) : h === header)))
    .map((p) => p.provider);
}

/** Headers that only webhooks have, whoever sends them. */
export function isSenderHeader(header: string): boolean {
  return (
    /^x-[\w-]*(webhook|signature|hmac)/.test(header) ||
    (sendersOfHeader(header).length > 0 && header !== 'x-signature' && header !== 'x-event-name')
  );
}

/** Sender that a path names; words that mean other things too count only as a whole segment. */
export function senderOfPath(path: string): string | null {
  const segments = path.toLowerCase().split(/[/.]/).filter(Boolean).reverse();
  return named(segments, false) ?? named(segments, true);
}

function named(segments: readonly string[], generic: boolean): string | null {
  for (const segment of segments) {
    const words = segment.split(/[-_]/);
    for (const p of all) {
      for (const word of p.paths) {
        if (GENERIC.has(word) !== generic || (p.provider === 'twilio' && word === 'whatsapp')) continue;
        if (
          segment === word ||
          segment.replace(/[-_]?(webhooks?|hooks?|events?|callback)$/, '') === word ||
          segment.replace(/^(webhooks?|hooks?)[-_]?/, '') === word
        )
          return p.provider;
        if (!GENERIC.has(word) && (words.includes(word) || (word.includes('-') && segment.includes(word))))
          return p.provider;
      }
    }
  }
  return null;
}

/** `STRIPE_WEBHOOK_SECRET` → stripe. */
function senderOfSecret(names: readonly string[]): string | null {
  for (const name of names) {
    if (!/webhook|hook|signing|hmac/i.test(name)) continue;
    const found = senderOfPath(name.toLowerCase().replace(/_/g, '-'));
    if (found) return found;
  }
  return null;
}

export interface Clues {
  /** Providers whose verifier is called. */
  readonly verifiers: readonly string[];
  readonly headers: readonly string[];
  readonly path: string | null;
  readonly file: string;
  /** Environment variables that are read. */
  readonly secrets: readonly string[];
}

/** The sender, as far as the clues agree on one; null when they name none. */
export function senderOf(c: Clues): string | null {
  const own = c.verifiers.find((v) => !sharedSchemes.includes(v));
  if (own) return own;
  const headers = c.headers.filter((h) => !SHARED_HEADERS.has(h));
  const byHeader = headers.map(sendersOfHeader).filter((s) => s.length > 0);
  const exact = headers
    .filter((h) => !h.startsWith('x-hub-signature'))
    .map(sendersOfHeader)
    .find((s) => s.length === 1 && !sharedSchemes.includes(s[0] ?? ''))?.[0];
  if (exact) return exact;
  const byPath = (c.path ? senderOfPath(c.path) : null) ?? senderOfPath(c.file.replace(/\.[cm]?[jt]sx?$/, ''));
  if (byPath) return byPath;
  return senderOfSecret(c.secrets) ?? c.verifiers[0] ?? byHeader[0]?.[0] ?? null;
}
