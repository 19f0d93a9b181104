import type { CallSite } from '../../model/project';
import type { Evidence } from '../../model/report';
import { enumerate } from '../../model/words';
import { backEnd, defineRule, ignoreDependencies, isIgnored } from '../define';
import { callName } from '../phrases';

/** From how many calls on, and from which share of them, the others count as what is usual here. */
const CALLS = 4;
const SHARE = 0.75;

const policies = [
  { name: 'a time limit', of: 'timeout' },
  { name: 'a retry', of: 'retry' },
  { name: 'a circuit breaker', of: 'breaker' },
] as const;

export default defineRule({
  id: 'inconsistent-policy',
  category: 'failure',
  preset: 'strict',
  severity: 'warning',
  description: 'A call unprotected where most calls to the same dependency in this project are protected.',
  options: { ignore: ignoreDependencies },
  messages: {
    missing: '{call} has no {policies} of its own, unlike {most}: probably forgotten here.',
  },
  check(facts, report) {
    const groups = new Map<string, CallSite[]>();
    for (const site of facts.project.callSites) {
      if (!isCompared(site)) continue;
      const key = [site.dependency, site.kind, site.effect, site.streaming].join('\n');
      groups.set(key, [...(groups.get(key) ?? []), site]);
    }
    for (const sites of groups.values()) {
      if (sites.length < CALLS) continue;
      const usual = policies.flatMap(({ name, of }) => {
        const with_ = sites.filter((site) => isProtected(site, of));
        return with_.length >= sites.length * SHARE && with_.length < sites.length ? [{ name, of, with_ }] : [];
      });
      for (const site of sites) {
        const missing = usual.filter(({ of }) => isBare(site, of));
        const [first] = missing;
        if (!first || isIgnored(facts, site)) continue;
        report({
          site,
          message: 'missing',
          data: {
            call: callName(site),
            policies: enumerate(missing.map(({ name }) => name.replace(/^a /, ''))).replace(' and ', ' or '),
            most: `${first.with_.length} of ${sites.length} such calls in this project`,
          },
          evidence: missing.flatMap(({ name, of, with_ }) => examples(name, of, with_)),
        });
      }
    }
  },
});

function isCompared(site: CallSite): boolean {
  return (
    backEnd.includes(site.context) &&
    !site.longLived &&
    site.dependency !== 'unknown' &&
    site.dependency !== 'same-origin' &&
    site.effect !== 'unknown'
  );
}

/** What the SDK does by itself is nobody's policy. */
function isProtected(site: CallSite, of: 'timeout' | 'retry' | 'breaker'): boolean {
  const { state, source } = site.protections[of];
  return state === 'present' && source !== 'sdk-default';
}

function isBare(site: CallSite, of: 'timeout' | 'retry' | 'breaker'): boolean {
  const { state, source } = site.protections[of];
  if (of === 'retry' && site.repeatable !== true) return false;
  return state === 'absent' || (state === 'present' && source === 'sdk-default');
}

/** Two calls that have it, and where it is set. */
function examples(name: string, of: 'timeout' | 'retry' | 'breaker', sites: readonly CallSite[]): Evidence[] {
  return sites
    .slice(0, 2)
    .flatMap((site) => [
      { file: site.place.file, line: site.place.line, message: `${callName(site)} has ${name}` },
      ...(site.protections[of].evidence ?? []).slice(0, 1),
    ]);
}
