/** Hand-made project facts for tests of rules, reports and the command line. */
import type { Protections } from '../../shared/report';
import type {
  CallSite,
  Place,
  PolicyFact,
  ProjectFacts,
  RetryFact,
  SecretFact,
  Suppression,
} from '../../server/model/project';

/** A place on one line. */
export function place(file: string, line: number, column = 1, length = 10): Place {
  const pos = line * 1000 + column;
  return { file, pos, end: pos + length, line, column, endLine: line, endColumn: column + length };
}

const absent: Protections = {
  timeout: { state: 'absent' },
  retry: { state: 'absent' },
  breaker: { state: 'absent' },
  fallback: { state: 'absent' },
  bulkhead: { state: 'absent' },
};

export type SiteParts = Partial<Omit<CallSite, 'protections'>> & { readonly protections?: Partial<Protections> };

/** A bare GET with fetch on a server, changed where `parts` says. */
export function site(parts: SiteParts = {}): CallSite {
  const where = parts.place ?? place('src/api.ts', 10, 9);
  return {
    id: `${where.file}:${where.line}:${where.column}`,
    kind: 'http',
    dependency: 'api.example.com',
    sdk: null,
    catalogue: 'fetch',
    method: 'fetch',
    effect: 'read',
    repeatable: parts.effect !== 'write',
    repeatableBecause: null,
    streaming: false,
    longLived: false,
    enclosing: 'load',
    context: 'server',
    party: 'third',
    onRequestPath: 'unknown',
    layers: [],
    worstCase: { attempts: 1, ms: null },
    consumption: 'awaited',
    resultChecked: 'present',
    resultCarries: 'status',
    client: null,
    cause: null,
    retries: [],
    ...parts,
    place: where,
    protections: { ...absent, ...parts.protections },
  };
}

export function retry(parts: Partial<RetryFact> = {}): RetryFact {
  const where = parts.place ?? place('src/api.ts', 8, 3);
  return {
    id: `retry:${where.line}`,
    by: 'loop',
    own: true,
    attempts: 3,
    bounded: 'present',
    delay: 'present',
    backoff: 'exponential',
    jitter: true,
    filtersErrors: 'unknown',
    sites: ['src/api.ts:10:9'],
    evidence: [],
    ...parts,
    place: where,
  };
}

export function policy(parts: Partial<PolicyFact> = {}): PolicyFact {
  return {
    id: 'policy',
    place: place('src/api.ts', 8, 3),
    by: 'opossum',
    kind: 'breaker',
    perCall: 'present',
    sites: [],
    evidence: [],
    ...parts,
  };
}

export function secret(parts: Partial<SecretFact> = {}): SecretFact {
  return { id: 'secret', place: place('src/ai.ts', 3, 16), sdk: 'openai', option: '$0.apiKey', ...parts };
}

export function suppression(rules: readonly string[], at: Place, parts: Partial<Suppression> = {}): Suppression {
  return { file: at.file, kind: 'next-line', rules, reason: 'because', place: at, ...parts };
}

export function facts(parts: Partial<ProjectFacts> = {}): ProjectFacts {
  return {
    root: '.',
    files: 12,
    callSites: [],
    retries: [],
    policies: [],
    secrets: [],
    webhookHandlers: [],
    flags: [],
    suppressions: [],
    problems: [],
    ...parts,
  };
}
