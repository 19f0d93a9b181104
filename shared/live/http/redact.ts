/** Keeping secrets out of everything that is shown, logged or kept. */

const mask = '•••';

/** Replaces every given secret, also URL- and JSON-encoded, and everything that looks like a credential in a URL. */
export class Redactor {
  private readonly needles: readonly string[];

  /** @param secrets values that were put into headers; whole header values too */
  constructor(secrets: readonly string[]) {
    const all = secrets.flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      ...base64(secret),
    ]);
    // longest first, so that a secret inside another does not leave the rest standing
    this.needles = [...new Set(all)].filter((needle) => needle !== '').sort((a, b) => b.length - a.length);
  }

  /** For messages: every secret however short, and what URLs carry. */
  message(text: string): string {
    return urls(this.replace(text, 1));
  }

  /**
   * For bodies, before anything is parsed: a server that echoes a header must not bring the secret into the state.
   * Values below 6 characters stay, since replacing `true` or `1` would change what the body says.
   */
  body(text: string): string {
    return this.replace(text, 6);
  }

  private replace(text: string, shortest: number): string {
    let out = text;
    for (const needle of this.needles) {
      if (needle.length >= shortest && out.includes(needle)) out = out.replaceAll(needle, mask);
    }
    return out;
  }
}

function base64(secret: string): string[] {
  // atob/btoa know no text beyond latin1, and such a header could not be sent
  return /^[\x20-\x7e]{6,}$/.test(secret) ? [btoa(secret)] : [];
}

function urls(text: string): string {
  return text.replace(/\b(https?:\/\/)[^\s/@"']*@/gi, '$1').replace(/\b(https?:\/\/[^\s?#"']*)[?#][^\s"']*/gi, '$1');
}

/** A URL for people: no credentials, no query, and no keys inside the path. */
export function displayUrl(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return '(not a URL)';
  }
  const path = parsed.pathname
    .replace(/(\/api\/features\/|\/sub\/|\/configuration-files\/)[^/]+(\/[^/]+(?=\/))?/, `$1${mask}`)
    .split('/')
    .map((segment) => (looksLikeKey(segment) ? mask : segment))
    .join('/');
  return parsed.origin + (path === '/' ? '' : path);
}

/** A path segment that is no word: a prefix of known keys, or long and mixed. */
function looksLikeKey(segment: string): boolean {
  if (/^(sdk|api|mob|phc|phx|sk|pk|env|ser|secret|client)[-_][\w-]{6,}$/i.test(segment)) return /\d/.test(segment);
  return segment.length >= 20 && /\d/.test(segment) && /[a-z]/i.test(segment) && !/\.[a-z]{2,5}$/i.test(segment);
}
