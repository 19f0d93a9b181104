/** What octokit (the bundle) and @octokit/rest have in common. */
import type { MemberSpec, OptionSpec, TypeSpec } from '../../model/catalogue';
import { calls, none } from '../_members';
import { all } from '../_paths';
import { githubIdempotent, githubPaths, githubReads } from './_github-endpoints';

/** Options of `new Octokit({...})`; `nodeFetch`: versions whose request layer was node-fetch 2 and knew `timeout`. */
export const githubClientOptions = (nodeFetch: string, since: string): readonly OptionSpec[] => [
  { path: '$0.request.timeout', sets: 'timeout', versions: nodeFetch },
  { path: '$0.request.timeout', sets: 'timeout', versions: since, inert: 'the built-in fetch has no timeout option' },
  { path: '$0.request.signal', sets: 'signal' },
  { path: '$0.request.fetch', sets: 'fetch' },
  { path: '$0.request.agent', sets: 'dispatcher', versions: nodeFetch },
  { path: '$0.baseUrl', sets: 'baseUrl' },
  { path: '$0.auth', sets: 'secret' },
];

const request = (arg: string): readonly OptionSpec[] => [
  { path: `${arg}.request.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  { path: `${arg}.request.retries`, sets: 'retries' },
  { path: `${arg}.request.fetch`, sets: 'fetch' },
];

/** Options inside the parameters of one call: first argument of a method, second after a route or query. */
export const githubOptionSets = { call: request('$0'), routed: request('$1') };

/** Members of an Octokit instance; with `legacy` also the endpoint methods without `.rest`. */
export function githubMembers(legacy: boolean): Record<string, MemberSpec> {
  const kept = (paths: string) =>
    paths
      .split(' ')
      .filter((path) => legacy || path.startsWith('rest.'))
      .join(' ');
  return {
    'rest.*.*': { call: { effect: 'write', optionSet: 'call' } },
    ...(legacy ? calls('*.*', { effect: 'write', optionSet: 'call' }) : {}),
    ...calls(kept(githubPaths(githubReads)), { effect: 'read', optionSet: 'call' }),
    ...calls(kept(githubPaths(githubIdempotent)), { effect: 'write', idempotent: true, optionSet: 'call' }),
    'rest.*.*.endpoint': { none: true },
    'rest.*.*.defaults': { none: true },
    request: { call: { effect: { http: '$0', default: 'GET' }, optionSet: 'routed' } },
    'request.defaults': { makes: 'request' },
    'request.endpoint': { none: true },
    graphql: { call: { effect: 'unknown', optionSet: 'routed' } },
    'graphql.paginate': { call: { effect: 'read', optionSet: 'routed' } },
    'graphql.paginate.iterator': { call: { effect: 'read', iterates: true, optionSet: 'routed' } },
    'graphql.defaults': { makes: 'graphql' },
    'graphql.endpoint': { none: true },
    paginate: { call: { effect: 'read', optionSet: 'routed' } },
    'paginate.iterator': { call: { effect: 'read', iterates: true, optionSet: 'routed' } },
    auth: { call: { effect: 'read' } },
    ...none('hook hook.* log.* retry.retryRequest webhooks.*'),
  };
}

/** What `Octokit.plugin(…)` and `Octokit.defaults(…)` give: a class again. */
export const githubClass: TypeSpec = {
  members: {
    new: { makes: 'octokit', optionSet: 'client' },
    ...all('plugin defaults', { makes: 'octokitClass' }),
  },
};

/** A function made by `request.defaults` or `graphql.defaults`. */
export function githubFunction(self: string, effect: 'unknown' | { http: string; default: string }): TypeSpec {
  return {
    callable: { call: { effect, optionSet: 'routed' } },
    members: { ...all('defaults', { makes: self }), ...none('endpoint endpoint.*') },
  };
}
