import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, OptionSpec } from '../../model/catalogue';

const inertTimeout = 'only emits a "timeout" event: without a handler that destroys the request nothing ends';

/** Options stand in the first argument, or in the second after a URL. */
const requestOptions = (arg: string): OptionSpec[] => [
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  { path: `${arg}.timeout`, sets: 'timeout', inert: inertTimeout },
  { path: `${arg}.agent`, sets: 'dispatcher', inert: inertTimeout },
  { path: `${arg}.method`, sets: 'method' },
  { path: `${arg}.hostname`, sets: 'baseUrl' },
  { path: `${arg}.host`, sets: 'baseUrl' },
];

const request = (effect: EffectSpec): CallSpec => ({
  effect,
  url: '$0',
  notPromise: true,
  returns: 'clientRequest',
  options: [...requestOptions('$0'), ...requestOptions('$1')],
});

const get = { call: request('read') } as const;
const send = { call: request({ http: '$0.method', default: 'GET' }) } as const;
const agent = { new: 'agent' } as const;
const module = { request: send, get, Agent: agent } as const;

/** `http` and `https` of Node. */
export default defineSdk({
  id: 'node-http',
  packages: ['node:http', 'node:https', 'http', 'https'],
  npm: null,
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { ...module, default: { members: module }, ClientRequest: { type: 'clientRequest' } },
  types: {
    // Writing the body, listeners and `setTimeout` belong to the request that is already under way.
    clientRequest: { names: ['ClientRequest'], members: { '**': { none: true } } },
    agent: { names: ['Agent'], optionSet: 'agent', owns: 'http-agent', members: { '**': { none: true } } },
  },
  optionSets: {
    agent: [
      { path: '$0.timeout', sets: 'timeout', inert: inertTimeout },
      { path: '$0.maxSockets', sets: 'poolSize' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'globalAgent has keepAlive and an idle socket timeout of 5 s that never ends a request',
    },
  ],
  hints: [
    'pass `signal: AbortSignal.timeout(ms)`, or `timeout` together with `req.on("timeout", () => req.destroy())`',
    'without an "error" listener a failed request ends the process',
  ],
  sources: [
    { fact: 'timeout', from: 'measured: http.get with { timeout: 1000 } and no handler still pending after 4 s' },
    { fact: 'retry', from: 'measured: one request on 500 and reset' },
    {
      fact: 'agent',
      from: 'http.globalAgent.options printed on Node 20.20.2 and 22.23.3: keepAlive, timeout 5000, maxSockets Infinity',
    },
  ],
});
