/** Keys and passwords written as literals where a client is made. */
import type { OptionSpec, Sdk } from '../model/catalogue';
import { hashText } from '../model/hash';
import type { SecretFact } from '../model/project';
import type { Evaluator } from './evaluate';
import { readPath } from './options';
import { placeOf } from './place';
import { alternatives, type Made, type Value } from './values';
import type { FileView } from './view';

/** Literal secrets in the constructions of a file, one fact for each option. */
export function findSecrets(ev: Evaluator, view: FileView): SecretFact[] {
  const out: SecretFact[] = [];
  for (const node of view.calls) {
    const n = view.node(node);
    if ((n[0] !== 'call' && n[0] !== 'new') || n[2].length === 0) continue;
    for (const v of alternatives(ev.ev(view, node, null))) {
      if (v.k !== 'client' || v.made?.node !== node || v.made.view !== view) continue;
      const found = secretIn(ev, v.sdk, v.made);
      if (!found) continue;
      const place = placeOf(view, node);
      out.push({
        id: hashText(`secret|${view.path}|${v.sdk.id}|${found.path}|${place.pos}`),
        place,
        sdk: v.sdk.id,
        option: found.path,
      });
      break;
    }
  }
  return out;
}

function secretIn(ev: Evaluator, sdk: Sdk, made: Made): OptionSpec | null {
  for (const spec of made.optionSet ? (sdk.optionSets?.[made.optionSet] ?? []) : []) {
    if (spec.sets !== 'secret') continue;
    const text = literal(readPath(ev, made, spec.path));
    if (text !== null && isSecret(ev, sdk, made, spec.path, text)) return spec;
  }
  return null;
}

/** The text, when every alternative is written in the code. */
function literal(v: Value): string | null {
  const [only] = alternatives(v);
  return only?.k === 'const' && !only.env && typeof only.v === 'string' && alternatives(v).length === 1 ? only.v : null;
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|::1|\[::1\]|host\.docker\.internal)$/i;
/** Texts that stand for a key: examples, reminders, what development databases are given. */
const PLACEHOLDER = new RegExp(
  [
    '^$',
    '^(test|testing|dummy|fake|mock|example|sample|demo|foo|bar|baz|abc|abc123|1234?5?6?7?8?9?0?|key|token|secret|password|passwd|pass|pwd|api-?key|none|null|undefined|n/?a|todo|tbd|local|dev|development)$',
    '^(postgres|root|admin|guest|user|mysql|mongo|redis|sa|minioadmin|neo4j)$',
    '^[x*.•_-]+$',
    '(^|[-_. ])x{3,}([-_. ]|$)',
    '<[^>]*>',
    '^\\$\\{?\\w+\\}?$',
    '^\\{\\{.*\\}\\}$',
    '^%\\w+%$',
    '\\.\\.\\.',
    'your[-_ ]?\\w*[-_ ]?(api|key|token|secret|password|account|auth|sid)',
    'your[-_ ]',
    '[-_ ]?here$',
    'change[-_ ]?(me|this)',
    'replace[-_ ]?(me|this|with)',
    'place[-_ ]?holder',
    'insert[-_ ]',
    '(^|[-_])(dummy|fake|mock|example|placeholder|changeme)([-_]|$)',
    '^(test|dummy|fake|mock|example)[-_](api[-_]?)?(key|token|secret|password)',
    '^(not|no|un)[-_]?(needed|required|used|set|provided|a[-_]real)',
    '^(sk|pk|key|re|SG)[-_.](test|dummy|fake|mock|example|placeholder)?[-_.]?(x*|1234?5?6?7?8?9?0?|abc|key|\\.*)$',
  ].join('|'),
  'i',
);
/** Keys that are made to be published. */
const PUBLIC = /^(pk_(live|test)_|phc_|pk\.|sb_publishable_|public-)/;
/** `test` keys of local services: Ollama and other servers that want any text. */
const ANY = /^(ollama|lm-?studio|vllm|llama-?cpp|anything|unused|empty|sk-no-key-required|sk-111|nokey|no-key)$/i;

function isSecret(ev: Evaluator, sdk: Sdk, made: Made, path: string, text: string): boolean {
  const value = text.trim();
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return urlSecret(value);
  const inText = /(?:^|;)\s*(?:password|pwd)\s*=\s*([^;]+)/i.exec(value);
  if (inText)
    return (
      !isPlaceholder(inText[1] ?? '') &&
      !/(?:^|;)\s*(?:server|data source|host)\s*=\s*(?:tcp:)?(localhost|127\.|\(local\)|\.)/i.test(value)
    );
  const name = path.split('.').pop() ?? path;
  // Where a URL goes, a text without a scheme (a file, a host, a database name) is no key.
  if (/^(url|uri|connection(String)?|datasourceUrl|clientUrl|host)$/i.test(name)) return false;
  if (
    /^\$(\d+|last)$/.test(path) &&
    (sdk.kind === 'database' || sdk.kind === 'cache' || sdk.kind === 'queue') &&
    !/^[\w+/=-]{20,}$/.test(value)
  )
    return false;
  if (/^:memory:$|^file:|^\.{0,2}\//.test(value)) return false;
  const bare = value.replace(/^(bearer|basic|token|bot|apikey|api-key)\s+/i, '');
  if (isPlaceholder(bare) || PUBLIC.test(bare)) return false;
  if (/pass(word)?$|^pwd$/i.test(name) && onThisMachine(ev, made, path)) return false;
  return bare.length >= 6;
}

function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.trim()) || ANY.test(text.trim());
}

/** A password in a URL; on this machine it protects nothing. */
function urlSecret(text: string): boolean {
  const match = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)@(\[[^\]]+\]|[^/:?#,]+)/i.exec(text);
  const colon = match?.[1]?.indexOf(':') ?? -1;
  if (!match || colon < 0) return false;
  const password = decoded((match[1] ?? '').slice(colon + 1));
  return !isPlaceholder(password) && !LOCAL.test(match[2] ?? '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Does the host beside a password say that the server is the machine itself? */
function onThisMachine(ev: Evaluator, made: Made, path: string): boolean {
  const before = path.split('.').slice(0, -1).join('.') || path.replace(/\d+$|last$/, '0');
  return ['host', 'hostname', 'server', 'endPoint', 'socket.host'].some((name) => {
    const v = readPath(ev, made, `${before}.${name}`);
    return alternatives(v).some((o) => o.k === 'const' && typeof o.v === 'string' && LOCAL.test(o.v));
  });
}
