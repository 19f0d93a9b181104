/** Longest wait a server may ask for, in ms; more would look like a dead endpoint. */
export const longestRetryAfter = 3_600_000;

/** `Retry-After` as ms from `now`: seconds or an HTTP date, at most an hour; null when absent or unreadable. */
export function retryAfter(value: string | null | undefined, now: number): number | null {
  if (!value) return null;
  const trimmed = value.trim();
  if (/^\d{1,12}(\.\d+)?$/.test(trimmed)) return Math.min(Number(trimmed) * 1000, longestRetryAfter);
  // Date.parse takes almost anything, so only what has the shape of an HTTP date is given to it
  if (!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(trimmed)) return null;
  const at = Date.parse(trimmed);
  return Number.isFinite(at) ? Math.min(Math.max(at - now, 0), longestRetryAfter) : null;
}
