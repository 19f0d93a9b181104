/** Live health, breakers and flags: what the extension and the command line use of this folder. */
export {
  boundEnvironment,
  BoundSecrets,
  type Resolved,
  type Resolver,
  type Resolvers,
  type SecretStore,
} from './http/headers';
export { displayUrl, Redactor } from './http/redact';
export { type Clock, systemClock } from './clock';
export { defaults, type EndpointConfig, validateEndpoints, type ValidatedEndpoints } from './config';
export { breakerText, duration, flagText, freshness, liveExitCode } from './describe';
export { formatById, formatIds, formats } from './formats';
export { joinDependencies, type JoinedBy, type JoinedDependency } from './join';
export * from './model';
export { Poller, type PauseReason, readOnce } from './poller';
export { noMemory, probe, type ProbeDeps, type ProbeResult } from './probe';
export { fromSnapshot, type LiveSnapshot, toSnapshot } from './snapshot';
export { historyLength, LiveStore } from './store';
export { flagVerdict, type FlagVerdict } from './verdict';
