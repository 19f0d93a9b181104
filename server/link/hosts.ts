/** From URLs to dependencies. */
import type { Evaluator } from './evaluate';
import { readPath } from './options';
import { alternatives, type CallRef, isUndefined, type Value } from './values';

/** API hosts of providers that people reach through another provider's SDK or plain HTTP. */
const PROVIDERS: Readonly<Record<string, string>> = {
  'api.openai.com': 'openai',
  'api.anthropic.com': 'anthropic',
  'openrouter.ai': 'openrouter',
  'api.groq.com': 'groq',
  'api.deepseek.com': 'deepseek',
  'api.x.ai': 'xai',
  'api.mistral.ai': 'mistral',
  'api.together.xyz': 'together',
  'api.together.ai': 'together',
  'api.perplexity.ai': 'perplexity',
  'api.fireworks.ai': 'fireworks',
  'api.cerebras.ai': 'cerebras',
  'generativelanguage.googleapis.com': 'google',
  'api.cohere.ai': 'cohere',
  'api.cohere.com': 'cohere',
  'ai-gateway.vercel.sh': 'gateway',
  'api.stripe.com': 'stripe',
  'api.twilio.com': 'twilio',
  'slack.com': 'slack',
  'hooks.slack.com': 'slack',
  'api.resend.com': 'resend',
  'api.sendgrid.com': 'sendgrid',
  'api.github.com': 'github',
  'api.notion.com': 'notion',
  'api.telegram.org': 'telegram',
};

/** Provider whose API is served at this host, or null. */
export function providerOf(host: string): string | null {
  return PROVIDERS[host] ?? (host.endsWith('.openai.azure.com') ? 'azure-openai' : null);
}

/** Host of a URL (with a port that is not the default), `same-origin` for a relative one, null when it cannot be proved. */
export function hostOf(v: Value): string | null {
  const hosts = new Set<string | null>();
  for (const o of alternatives(v)) hosts.add(one(o));
  const only = [...hosts];
  return only.length === 1 ? (only[0] ?? null) : null;
}

function one(v: Value): string | null {
  if (v.k === 'global' && /(^|\.)location(\.|$)/.test(v.path)) return 'same-origin';
  if (v.k === 'const' && typeof v.v === 'string') return fromText(v.v, true, v.env === true);
  if (v.k === 'text') {
    const first = v.parts[0];
    return typeof first === 'string' ? fromText(first, false, false) : null;
  }
  return null;
}

function fromText(text: string, whole: boolean, fromEnv: boolean): string | null {
  if (/^\/(?!\/)/.test(text) || /^\.\.?\//.test(text)) return 'same-origin';
  const match = /^(?:([a-z][a-z0-9+.-]*):)?\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::(\d+))?([/?#]|$)/i.exec(text);
  if (!match) return null;
  const [, scheme = '', host = '', port, rest] = match;
  // `https://api.` + something: the host goes on in what is not known.
  if (!whole && rest === '') return null;
  if (fromEnv && /^(localhost|127\.|0\.0\.0\.0|\[::1\])/.test(host)) return null;
  const usual = { http: '80', ws: '80', https: '443', wss: '443' }[scheme.toLowerCase()];
  return (port && port !== usual ? `${host}:${port}` : host).toLowerCase();
}

/** Instead of a host: a file that is shipped with the code (`new URL('./font.ttf', import.meta.url)`). */
export const BUNDLED = 'bundled file';

/** Is the base of a `new URL(path, base)` the module itself? */
function isOwnModule({ view, node }: CallRef): boolean {
  const n = view.node(node);
  const base = n[0] === 'new' && n[2][1] !== undefined ? view.node(n[2][1]) : null;
  const meta = base?.[0] === 'mem' && base[2] === 'url' ? view.node(base[1]) : null;
  if (meta?.[0] !== 'opq') return false;
  return meta[1].some((part) => {
    const word = view.node(part);
    return word[0] === 'glob' && word[1] === 'meta';
  });
}

/** Host of a URL value: a text, `new URL(path, base)`, a Request. */
export function hostOfUrl(ev: Evaluator, v: Value): string | null {
  const hosts = new Set(
    alternatives(v).map((o) => {
      if (o.k === 'made' && o.path.startsWith('new URL')) {
        if (isOwnModule(o.at)) return BUNDLED;
        const direct = hostOfUrl(ev, readPath(ev, o.at, '$0'));
        if (direct && direct !== 'same-origin') return direct;
        const base = readPath(ev, o.at, '$1');
        return isUndefined(base) ? direct : hostOfUrl(ev, base);
      }
      if (o.k === 'made' && o.path === 'new Request') return hostOfUrl(ev, readPath(ev, o.at, '$0'));
      if (o.k === 'client' && o.made && o.type === 'request') return hostOfUrl(ev, readPath(ev, o.made, '$0'));
      return one(o);
    }),
  );
  const [only] = hosts;
  return hosts.size === 1 ? (only ?? null) : null;
}

const BARE = /^(localhost|[a-z0-9_-]+(?:\.[a-z0-9_-]+)+|[a-z0-9_-]+(?=:\d))(?::(\d+))?$/i;

/** Host that an option with a base URL or a host name gives; `set`: it is given, known or not. */
export function hostOfOption(
  ev: Evaluator,
  at: CallRef,
  path: string,
  read: (path: string) => Value,
): { readonly host: string | null; readonly set: boolean } {
  const v = read(path);
  // An empty base is none: paths stay relative.
  if (isUndefined(v) || (v.k === 'const' && v.v === '' && !v.env)) return { host: null, set: false };
  const url = hostOfUrl(ev, v);
  if (url) return { host: url, set: true };
  if (v.k !== 'const' || typeof v.v !== 'string') return { host: null, set: v.k !== 'const' };
  const match = BARE.exec(v.v.replace(/^(dns|ipv4):(\/\/\/?)?/, ''));
  if (!match || (v.env && /^(localhost|127\.|0\.0\.0\.0)/.test(v.v))) return { host: null, set: true };
  const [, host = '', own] = match;
  const beside = /\.host(name)?$/.test(path) ? read(path.replace(/\.host(name)?$/, '.port')) : null;
  const port =
    own ?? (beside?.k === 'const' && beside.v !== undefined && beside.v !== null ? String(beside.v) : undefined);
  return { host: (port && port !== '443' && port !== '80' ? `${host}:${port}` : host).toLowerCase(), set: true };
}
