/** The coverage score: how many of the decided call sites have a protection. */
import { kinds } from '../../shared/config';
import type { Context, Coverage, CoverageRow, State } from '../../shared/report';
import type { CallSite } from '../model/project';

const counted: readonly Context[] = ['server', 'edge', 'script'];

export type CoverageMeasure = 'timeout' | 'retry' | 'breaker' | 'fallback';
export const coverageMeasures: readonly CoverageMeasure[] = ['timeout', 'retry', 'breaker', 'fallback'];

/** Which sites a measure speaks of: timeout of all, retry of repeatable calls, breaker of third parties, fallback of LLM calls on request paths. */
const concerns: Readonly<Record<CoverageMeasure, (site: CallSite) => boolean>> = {
  timeout: () => true,
  retry: (site) => site.repeatable === true,
  breaker: (site) => site.party === 'third',
  fallback: (site) => site.kind === 'llm' && site.onRequestPath === 'present',
};

/** Coverage per kind (only kinds that occur, in the contract's order) and in all. */
export function coverageOf(sites: readonly CallSite[]): Coverage {
  const relevant = sites.filter((site) => counted.includes(site.context));
  const rows = kinds
    .map((kind) => [kind, relevant.filter((site) => site.kind === kind)] as const)
    .filter(([, own]) => own.length > 0);
  return {
    ...Object.fromEntries(rows.map(([kind, own]) => [kind, rowOf(own)])),
    total: {
      ...rowOf(relevant),
      unknown: { timeout: undecided(relevant, 'timeout'), retry: undecided(relevant, 'retry') },
    },
  };
}

function rowOf(sites: readonly CallSite[]): CoverageRow {
  return {
    sites: sites.length,
    timeout: ratio(sites, 'timeout'),
    retry: ratio(sites, 'retry'),
    breaker: ratio(sites, 'breaker'),
    fallback: ratio(sites, 'fallback'),
  };
}

const states = (sites: readonly CallSite[], measure: CoverageMeasure): readonly State[] =>
  sites.filter(concerns[measure]).map((site) => site.protections[measure].state);

/** 0–1; null where nothing is decided. */
function ratio(sites: readonly CallSite[], measure: CoverageMeasure): number | null {
  const decided = states(sites, measure).filter((state) => state !== 'unknown');
  return decided.length === 0 ? null : decided.filter((state) => state === 'present').length / decided.length;
}

const undecided = (sites: readonly CallSite[], measure: CoverageMeasure): number =>
  states(sites, measure).filter((state) => state === 'unknown').length;

export interface CoverageShortfall {
  readonly measure: CoverageMeasure;
  readonly wanted: number;
  readonly percent: number;
}

/** Measures below their minimum (percent); a measure that concerns no call is met. */
export function shortfalls(
  coverage: Coverage,
  minimums: Partial<Record<CoverageMeasure, number>>,
): CoverageShortfall[] {
  return coverageMeasures.flatMap((measure) => {
    const wanted = minimums[measure];
    const actual = coverage.total[measure];
    // The margin is for ratios such as 0.57, which times 100 falls just short of 57.
    return wanted === undefined || actual === null || actual * 100 + 1e-9 >= wanted
      ? []
      : [{ measure, wanted, percent: actual * 100 }];
  });
}
