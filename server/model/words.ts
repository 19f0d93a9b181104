/** Words for messages: durations, counts and near names. No facts, no syntax. */

/** `800 ms`, `30 s`, `1 min 30 s`, `10 min`, `2 h 5 min`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const tenths = Math.round(ms / 100) / 10;
  if (tenths < 60) return `${tenths} s`;
  const seconds = Math.round(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  if (hours === 0) return rest ? `${minutes} min ${rest} s` : `${minutes} min`;
  const carried = Math.round((seconds % 3600) / 60);
  return carried === 60 ? `${hours + 1} h` : carried ? `${hours} h ${carried} min` : `${hours} h`;
}

/** `1 call`, `3 calls`; `many` where the plural is irregular. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`, `a, b and 3 more`. */
export function enumerate(items: readonly string[], limit = items.length): string {
  const shown = items.length > limit ? [...items.slice(0, limit), `${items.length - limit} more`] : items;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1] ?? ''}` : shown[0] ?? '';
}

/** Edits (insert, remove, replace, swap neighbours) from one name to another. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The name that was probably meant; null when none is near. */
export function nearest(name: string, names: readonly string[]): string | null {
  const wanted = name.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 0.5;
  for (const candidate of names) {
    const other = candidate.toLowerCase();
    const steps = wanted.length > 3 && (other.startsWith(wanted) || other.endsWith(wanted)) ? 1 : distance(wanted, other);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
