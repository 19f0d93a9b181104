/** Short words for rows and tooltips. */
import type { CallSiteReport, Protections } from '../../../shared/report';
import { count, duration } from '../../../shared/words';
import type { Site } from './model';

/** `3/4 timeout`: how many of the calls whose timeout is decidable have one; empty where none is. */
export function boundedWords(sites: readonly Site[]): string {
  const decided = sites.filter(({ site }) => site.protections.timeout.state !== 'unknown');
  const bounded = decided.filter(({ site }) => site.protections.timeout.state === 'present');
  return decided.length === 0 ? '' : `${bounded.length}/${decided.length} timeout`;
}

/** The longest that one of the calls may take. A call that nothing bounds outdoes every number. */
export function worstWords(sites: readonly Site[]): string {
  if (sites.some(({ site }) => site.protections.timeout.state === 'absent')) return 'unbounded';
  const known = sites.flatMap(({ site }) => (site.worstCase.ms === null ? [] : [site.worstCase.ms]));
  return known.length === 0 ? '' : `up to ${duration(Math.max(...known))}`;
}

/** What follows a group's name: the worst first, for a narrow side bar cuts the rest off. */
export function groupWords(sites: readonly Site[]): string {
  return [worstWords(sites), boundedWords(sites)].filter(Boolean).join(' · ');
}

export function siteWords(site: CallSiteReport): string {
  const { attempts, ms } = site.worstCase;
  const time =
    ms !== null ? duration(ms) : site.protections.timeout.state === 'absent' ? 'unbounded' : 'time not decidable';
  const tries = attempts === null ? '' : count(attempts, 'attempt');
  return [time, tries].filter(Boolean).join(' · ');
}

const sources = {
  call: 'set at the call',
  client: 'set at the client',
  wrapper: 'by a wrapper',
  'sdk-default': 'SDK default',
};

/** `10 min per attempt, SDK default`, `absent`, `not decidable`. */
export function protectionWords(name: keyof Protections, protections: Protections): string {
  const protection = protections[name];
  if (protection.state === 'absent') return 'absent';
  if (protection.state === 'unknown') return 'not decidable from the code';
  const parts: string[] = [];
  if ('ms' in protection && typeof protection.ms === 'number') {
    parts.push(`${duration(protection.ms)}${protection.scope === 'attempt' ? ' per attempt' : ''}`);
  }
  if ('attempts' in protection && typeof protection.attempts === 'number') {
    parts.push(count(protection.attempts, 'attempt'));
  }
  parts.push(protection.source ? sources[protection.source] : 'present');
  return parts.join(', ');
}
