/** One line of an exposition, read from left to right without copying more than names and values. */
import type { Sample } from './parse';

const space = 32;
const tab = 9;
const quote = 34;
const backslash = 92;

export class Line {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly end: number,
  ) {}

  done(): boolean {
    return this.at >= this.end;
  }

  spaces(): void {
    while (this.at < this.end) {
      const char = this.text.charCodeAt(this.at);
      if (char !== space && char !== tab) return;
      this.at++;
    }
  }

  take(char: string): boolean {
    if (this.at >= this.end || this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  /** `[a-zA-Z_:][a-zA-Z0-9_:]*` at this place; null when something else stands here. */
  bareName(): string | null {
    const from = this.at;
    while (this.at < this.end && isNameChar(this.text.charCodeAt(this.at), this.at > from)) this.at++;
    return this.at > from ? this.text.slice(from, this.at) : null;
  }

  /** `HELP name text`, `TYPE name type` after `#`; null for every other comment. */
  comment(): { kind: string; name: string; text: string } | null {
    this.spaces();
    const kind = this.bareName();
    if (kind !== 'HELP' && kind !== 'TYPE') return null;
    this.spaces();
    const name = this.text.charCodeAt(this.at) === quote ? this.quoted() : this.bareName();
    if (name === null) return null;
    this.spaces();
    return { kind, name, text: unescapeHelp(this.text.slice(this.at, this.end)) };
  }

  /** The rest of a sample line, after its bare name if it has one; null when it is not valid. */
  sample(bare: string | null, openMetrics: boolean): Sample | null {
    let name = bare;
    const labels = new Map<string, string>();
    this.spaces();
    if (this.take('{')) {
      const inside = this.labels(labels, name === null);
      if (inside === null) return null;
      name ??= inside;
      this.spaces();
    } else if (bare !== null && !isBlank(this.text.charCodeAt(this.at - 1))) {
      return null;
    }
    if (!name) return null;
    const value = goFloat(this.word());
    if (value === null) return null;
    this.spaces();
    let timestamp: number | null = null;
    if (!this.done() && this.text[this.at] !== '#') {
      const word = this.word();
      const time = openMetrics ? goFloat(word) : /^-?\d{1,18}$/.test(word) ? Number(word) : null;
      if (time === null) return null;
      timestamp = Number.isFinite(time) ? Math.round(openMetrics ? time * 1000 : time) : null;
      this.spaces();
    }
    // what follows `#` is an exemplar; nothing else may follow
    if (!this.done() && !this.exemplar()) return null;
    return { name, labels, value, timestamp };
  }

  /** Up to and with `}`. Returns a quoted metric name if one stands inside, '' if none, null when invalid. */
  private labels(into: Map<string, string>, nameInside: boolean): string | null {
    let metric = '';
    for (;;) {
      this.spaces();
      if (this.take('}')) return metric;
      const isQuoted = this.text.charCodeAt(this.at) === quote;
      const name = isQuoted ? this.quoted() : this.bareName();
      if (name === null) return null;
      this.spaces();
      if (this.take('=')) {
        if (!isQuoted && name.includes(':')) return null;
        this.spaces();
        const value = this.quoted();
        if (value === null || into.has(name)) return null;
        into.set(name, value);
      } else if (isQuoted && nameInside && metric === '' && into.size === 0) {
        metric = name;
      } else {
        return null;
      }
      this.spaces();
      if (this.take(',')) continue;
      return this.take('}') ? metric : null;
    }
  }

  private exemplar(): boolean {
    if (!this.take('#')) return false;
    this.spaces();
    if (!this.take('{') || this.labels(new Map(), false) === null) return false;
    this.spaces();
    if (goFloat(this.word()) === null) return false;
    this.spaces();
    if (!this.done() && goFloat(this.word()) === null) return false;
    this.spaces();
    return this.done();
  }

  /** A quoted text with `\\`, `\"` and `\n`; null when it does not end in this line. */
  private quoted(): string | null {
    if (this.text.charCodeAt(this.at) !== quote || this.at >= this.end) return null;
    let out = '';
    let from = ++this.at;
    while (this.at < this.end) {
      const char = this.text.charCodeAt(this.at);
      if (char === quote) {
        out += this.text.slice(from, this.at++);
        return out;
      }
      if (char === backslash) {
        const escaped = this.text[this.at + 1];
        const real = escaped === 'n' ? '\n' : escaped === '"' || escaped === '\\' ? escaped : null;
        if (real === null || this.at + 1 >= this.end) return null;
        out += this.text.slice(from, this.at) + real;
        this.at += 2;
        from = this.at;
        continue;
      }
      this.at++;
    }
    return null;
  }

  private word(): string {
    const from = this.at;
    while (this.at < this.end && !isBlank(this.text.charCodeAt(this.at))) this.at++;
    return this.text.slice(from, this.at);
  }
}

function isBlank(char: number): boolean {
  return char === space || char === tab;
}

function isNameChar(char: number, inside: boolean): boolean {
  return (
    (char >= 97 && char <= 122) ||
    (char >= 65 && char <= 90) ||
    char === 95 ||
    char === 58 ||
    (inside && char >= 48 && char <= 57)
  );
}

/** What Go's ParseFloat takes in an exposition: decimals, `NaN`, infinities in any case; null for everything else. */
export function goFloat(word: string): number | null {
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(word)) {
    const value = Number(word);
    // Go refuses what does not fit a double; an infinity must be written as one
    return Number.isFinite(value) ? value : null;
  }
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(word);
  if (!special) return null;
  if (special[2]?.toLowerCase() === 'nan') return special[1] ? null : Number.NaN;
  return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function unescapeHelp(text: string): string {
  return text.includes('\\') ? text.replace(/\\(n|\\|")/g, (_, char: string) => (char === 'n' ? '\n' : char)) : text;
}
