/** Words for people that the tree, hovers and the command line share. */
import type { Breaker, EndpointState, Flag } from './model';

/** `12 s`, `3 min`, `2 h`, `5 d`. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}

/** How old the data is and why there is none newer: `12 s ago`, `stale 3 min: connection refused`, `no data: HTTP 404…`. */
export function freshness(state: EndpointState, now: number): string {
  const reason = state.problem?.message ?? '';
  if (state.readAt === null) return reason === '' ? 'no data' : `no data: ${reason}`;
  const age = duration(now - state.readAt);
  return reason === '' ? `${age} ago` : `stale ${age}: ${reason}`;
}

/** `open (inferred)`, `2 (not explained)`. */
export function breakerText(breaker: Breaker): string {
  if (breaker.confidence === 'raw') return `${breaker.raw ?? 'unknown'} (not explained)`;
  return breaker.confidence === 'inferred' ? `${breaker.state} (inferred)` : breaker.state;
}

/** `on`, `off`, `on for 25 %, with conditions`, `on, variant claude`. */
export function flagText(flag: Flag): string {
  const state = flag.enabled === null ? 'defined' : flag.enabled ? 'on' : 'off';
  const parts = [
    flag.enabled && flag.rollout !== null && flag.rollout < 100 ? `${state} for ${flag.rollout} %` : state,
  ];
  if (flag.variant !== null) parts.push(flag.form === 'evaluation' ? `variant ${flag.variant}` : flag.variant);
  if (flag.enabled && flag.conditions) parts.push('with conditions');
  if (flag.archived) parts.push('archived');
  else if (flag.stale) parts.push('stale');
  return parts.join(', ');
}

/**
 * Exit code of `faultline live`: 2 when an endpoint cannot be asked as configured, 1 when something is down, open or
 * could not be told, 0 otherwise. `degraded` and `half-open` still work, so they are 0.
 */
export function liveExitCode(states: readonly EndpointState[]): 0 | 1 | 2 {
  const misconfigured = new Set(['config', 'auth', 'not-found', 'redirect', 'not-an-api', 'unreadable']);
  const asked = states.filter((state) => state.problem?.kind !== 'paused');
  if (asked.some((state) => state.problem && state.status !== 'down' && misconfigured.has(state.problem.kind)))
    return 2;
  const open = asked.some((state) =>
    state.reading?.breakers.some((b) => b.state === 'open' || b.state === 'forced-open'),
  );
  return open || asked.some((state) => state.status === 'down' || state.status === 'unknown') ? 1 : 0;
}
