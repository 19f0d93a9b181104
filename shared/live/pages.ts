/** Joins the pages of a list of flags. What cannot be fetched leaves it incomplete, and it then says so. */
import type { Clock } from './clock';
import type { EndpointConfig } from './config';
import type { GuardResult } from './http-guard';
import { interpret, type Interpretation } from './interpret';
import type { Reading } from './model';

const mostPages = 20;

/**
 * @param first the reading of the first page, and where the next is
 * @param base URL that relative addresses of pages start from; pages elsewhere are not fetched
 * @param ask fetches a page
 * @returns null when asking was aborted
 */
export async function joinPages(
  first: { readonly reading: Reading; readonly next: string; readonly total: number | null },
  base: string,
  endpoint: EndpointConfig,
  ask: (url: string) => Promise<GuardResult>,
  clock: Clock,
): Promise<Reading | null> {
  const { reading } = first;
  const flags = [...reading.flags];
  let next: string | null = first.next;
  let missing: string | null = null;
  for (let page = 1; next !== null && missing === null; page++) {
    const url = sameOriginUrl(next, base);
    next = null;
    if (url === null) missing = 'the next page is on another host';
    else if (page >= mostPages) missing = `more than ${mostPages} pages`;
    if (url === null || missing !== null) break;
    const answer = await ask(url);
    if (!answer.ok && answer.aborted) return null;
    const more: Interpretation | null =
      answer.ok && answer.response
        ? interpret(answer.response, { ...endpoint, type: reading.format }, null, clock.now())
        : null;
    if (more?.reading) {
      flags.push(...more.reading.flags);
      next = more.next;
    } else {
      missing = (answer.ok ? more?.problem?.message : answer.problem.message) ?? 'no answer';
    }
  }
  const notes = missing === null ? reading.notes : [...reading.notes, `not all pages could be read: ${missing}`];
  const short = missing !== null || (first.total !== null && flags.length < first.total);
  return { ...reading, flags, notes, flagCoverage: short ? 'some' : reading.flagCoverage };
}

function sameOriginUrl(next: string, base: string): string | null {
  if (!URL.canParse(next, base)) return null;
  const url = new URL(next, base);
  return url.origin === new URL(base).origin ? url.href : null;
}
