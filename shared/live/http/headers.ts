/** `${env:NAME}` and `${secret:NAME}` in header values, resolved at request time and bound to an origin. */

/** The value, or nothing when there is none, or why it is not handed out. */
export type Resolved = string | undefined | { readonly refused: string };

/** Looks a name up for requests to `origin` (scheme, host and port of the configured URL). */
export type Resolver = (name: string, origin: string) => Resolved | Promise<Resolved>;

export interface Resolvers {
  readonly env?: Resolver;
  readonly secret?: Resolver;
}

export type HeaderResult =
  | { readonly ok: true; readonly headers: [string, string][]; readonly secrets: string[] }
  | { readonly ok: false; readonly message: string };

/** Fills in all placeholders. The message of a failure names the variable, never a value. */
export async function resolveHeaders(
  templates: readonly (readonly [string, string])[],
  origin: string,
  resolvers: Resolvers,
): Promise<HeaderResult> {
  const headers: [string, string][] = [];
  const secrets: string[] = [];
  for (const [header, template] of templates) {
    let value = '';
    let from = 0;
    for (const match of template.matchAll(/\$\{(env|secret):([A-Za-z_][\w.-]*)\}/g)) {
      const [whole, kind = '', name = ''] = match;
      const found = await lookUp(kind === 'env' ? resolvers.env : resolvers.secret, name, origin);
      const what = kind === 'env' ? `environment variable ${name}` : `secret ${name}`;
      if (found === undefined || found === '')
        return { ok: false, message: `header "${header}" needs ${what}, which is not set` };
      if (typeof found !== 'string')
        return { ok: false, message: `header "${header}" needs ${what}: ${found.refused}` };
      // a file's last line break often comes along with a key; anything else would end the header early
      const plain = found.replace(/[\r\n]+$/, '');
      if (/[^\t\x20-\x7e]/.test(plain))
        return { ok: false, message: `${what} holds characters that no header may hold` };
      secrets.push(plain);
      value += template.slice(from, match.index) + plain;
      from = (match.index ?? 0) + whole.length;
    }
    value += template.slice(from);
    if (value.includes('${')) return { ok: false, message: `header "${header}" holds an unknown placeholder` };
    if (/[^\t\x20-\x7e]/.test(value)) return { ok: false, message: `header "${header}" may only hold printable ASCII` };
    headers.push([header, value]);
    // a literal credential in the config is a secret too; so is what follows a scheme word
    if (isCredential(header) || value !== template) secrets.push(value, value.replace(/^(Bearer|Basic|Token)\s+/i, ''));
  }
  return { ok: true, headers, secrets: [...new Set(secrets)].filter((secret) => secret.trim() !== '') };
}

async function lookUp(resolver: Resolver | undefined, name: string, origin: string): Promise<Resolved> {
  try {
    return await resolver?.(name, origin);
  } catch {
    return { refused: 'it could not be read' };
  }
}

function isCredential(header: string): boolean {
  return /^(authorization|cookie)$|key|token|secret/i.test(header);
}

/** What a store of secrets must offer; VS Code's SecretStorage fits. */
export interface SecretStore {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
}

const prefix = 'faultline.live.';

/** Secrets that are only handed out to the origin the user approved when setting them. */
export class BoundSecrets {
  constructor(private readonly store: SecretStore) {}

  /** Keeps `value` under `name` for requests to the origin of `url`, replacing an earlier one. */
  async set(name: string, url: string, value: string): Promise<void> {
    await this.store.store(prefix + name, JSON.stringify({ origin: new URL(url).origin, value }));
  }

  async clear(name: string): Promise<void> {
    await this.store.delete(prefix + name);
  }

  /** The origin a secret is bound to; undefined when there is none. */
  async origin(name: string): Promise<string | undefined> {
    return (await this.read(name))?.origin;
  }

  readonly resolve: Resolver = async (name, origin) => {
    const kept = await this.read(name);
    if (!kept) return undefined;
    return kept.origin === origin ? kept.value : { refused: `it is bound to ${kept.origin}, not to ${origin}` };
  };

  private async read(name: string): Promise<{ origin: string; value: string } | undefined> {
    const text = await this.store.get(prefix + name);
    if (text === undefined) return undefined;
    try {
      const kept: unknown = JSON.parse(text);
      if (typeof kept !== 'object' || kept === null || !('origin' in kept) || !('value' in kept)) return undefined;
      if (typeof kept.origin !== 'string' || typeof kept.value !== 'string') return undefined;
      return { origin: kept.origin, value: kept.value };
    } catch {
      return undefined;
    }
  }
}

/** Environment variables, only for the names the user approved for this very origin (`NAME@https://host:port`). */
export function boundEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  approved: (name: string, origin: string) => boolean,
): Resolver {
  return (name, origin) => {
    if (!Object.hasOwn(environment, name)) return undefined;
    return approved(name, origin) ? environment[name] : { refused: `its use for ${origin} is not approved` };
  };
}
