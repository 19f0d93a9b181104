/**
 * Prometheus text format 0.0.4 and OpenMetrics 1.0, with quoted UTF-8 names. Written by hand because no npm parser reads
 * every valid line. A line that cannot be read loses only itself; families nobody wants cost one comparison.
 * Checked against `promtool` in the tests.
 */
import { Line } from './line';

export interface Sample {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly value: number;
  /** ms since 1970, where the sample carries one. */
  readonly timestamp: number | null;
}

export interface Family {
  readonly name: string;
  /** `counter`, `gauge`, `summary`, `histogram`, …; `unknown` without a TYPE line. */
  type: string;
  help: string;
  readonly samples: Sample[];
}

export interface Exposition {
  readonly families: ReadonlyMap<string, Family>;
  /** Lines that are neither comment nor sample. */
  readonly badLines: number;
  /** Samples beyond the limit were left out. */
  readonly cut: boolean;
}

export interface ParseOptions {
  /** Asked with the family's name and, for samples without a family, the sample's. Everything by default. */
  readonly wanted?: (family: string) => boolean;
  /** Timestamps are seconds in OpenMetrics and ms in the older format. Found out by `# EOF` when not given. */
  readonly openMetrics?: boolean;
  /** Most samples kept; 50 000 by default. */
  readonly limit?: number;
}

const suffixes = ['_total', '_bucket', '_sum', '_count', '_created', '_info', '_gcount', '_gsum'];

/** Reads a whole exposition. Never throws. */
export function parseExposition(text: string, options: ParseOptions = {}): Exposition {
  const wanted = memo(options.wanted ?? (() => true));
  const openMetrics = options.openMetrics ?? /(^|\n)# EOF\s*$/.test(text.slice(-50));
  const limit = options.limit ?? 50_000;
  const families = new Map<string, Family>();
  let badLines = 0;
  let kept = 0;
  let cut = false;
  const family = (name: string): Family => {
    let found = families.get(name);
    if (!found) families.set(name, (found = { name, type: 'unknown', help: '', samples: [] }));
    return found;
  };
  for (let from = 0; from < text.length; ) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const end = text.charCodeAt(to - 1) === 13 && to > from ? to - 1 : to;
    const line = new Line(text, from, end);
    from = to + 1;
    line.spaces();
    if (line.done()) continue;
    if (line.take('#')) {
      const comment = line.comment();
      if (comment && wanted(comment.name)) {
        if (comment.kind === 'TYPE') family(comment.name).type = comment.text.trim().toLowerCase();
        if (comment.kind === 'HELP') family(comment.name).help = comment.text;
      }
      continue;
    }
    const bare = line.bareName();
    // skip the labels of a sample nobody wants; a quoted name is only known after reading them
    if (bare !== null && !wanted(bare) && !wanted(familyName(bare, families))) continue;
    const sample = line.sample(bare, openMetrics);
    if (!sample) {
      badLines++;
      continue;
    }
    const owner = familyName(sample.name, families);
    if (!wanted(owner) && !wanted(sample.name)) continue;
    if (kept >= limit) {
      cut = true;
      continue;
    }
    kept++;
    family(owner).samples.push(sample);
  }
  return { families, badLines, cut };
}

/** `x_bucket`, `x_total` belong to `x` when `x` was declared; otherwise a sample is its own family. */
function familyName(sample: string, families: ReadonlyMap<string, Family>): string {
  if (families.has(sample)) return sample;
  for (const suffix of suffixes) {
    if (!sample.endsWith(suffix)) continue;
    const base = sample.slice(0, -suffix.length);
    if (families.has(base)) return base;
  }
  return sample;
}

function memo(wanted: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const answer = wanted(name);
    // hostile input may hold any number of names
    if (known.size < 20_000) known.set(name, answer);
    return answer;
  };
}
