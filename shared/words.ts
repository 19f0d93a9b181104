/** Words for messages: durations and counts. */

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
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1] ?? ''}` : (shown[0] ?? '');
}
