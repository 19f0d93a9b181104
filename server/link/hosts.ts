/** From URLs to dependencies. */
import { alternatives, type Value } from './values';

/** API hosts of providers that people reach through another provider's SDK or plain HTTP. */
const PROVIDERS: Readonly<Record<string, string>> = {
  'api.openai.com': 'openai', 'api.anthropic.com': 'anthropic', 'openrouter.ai': 'openrouter', 'api.groq.com': 'groq',
  'api.deepseek.com': 'deepseek', 'api.x.ai': 'xai', 'api.mistral.ai': 'mistral', 'api.together.xyz': 'together',
  'api.together.ai': 'together', 'api.perplexity.ai': 'perplexity', 'api.fireworks.ai': 'fireworks', 'api.cerebras.ai': 'cerebras',
  'generativelanguage.googleapis.com': 'google', 'api.cohere.ai': 'cohere', 'api.cohere.com': 'cohere', 'ai-gateway.vercel.sh': 'gateway',
  'api.stripe.com': 'stripe', 'api.twilio.com': 'twilio', 'slack.com': 'slack', 'hooks.slack.com': 'slack', 'api.resend.com': 'resend',
  'api.sendgrid.com': 'sendgrid', 'api.github.com': 'github', 'api.notion.com': 'notion', 'api.telegram.org': 'telegram',
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
  if (v.k === 'made' && v.path === 'new URL') return null;
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
