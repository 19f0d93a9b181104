import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

const signal = [{ path: '$0.abort_signal', sets: 'signal', scope: 'total', covers: 'total' }] as const;

/** ClickHouse. */
export default defineSdk({
  id: 'clickhouse',
  packages: ['@clickhouse/client', '@clickhouse/client-web'],
  kind: 'database',
  dependency: 'clickhouse',
  exports: { createClient: { makes: 'Client' }, ClickHouseClient: { new: 'Client', type: 'Client' } },
  types: {
    Client: {
      names: ['ClickHouseClient', 'NodeClickHouseClient', 'WebClickHouseClient'],
      optionSet: 'client',
      owns: 'pool',
      members: {
        ...calls('query', { effect: 'read', options: signal }),
        ...calls('ping', { effect: 'read', options: signal }),
        ...calls('insert command', { effect: 'write', options: signal }),
        ...calls('exec', { effect: 'unknown', options: signal }),
        ...none('close'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.request_timeout', sets: 'timeout' },
      { path: '$0.max_open_connections', sets: 'poolSize' },
      { path: '$0.keep_alive.idle_socket_ttl', sets: 'timeout', inert: 'closes idle sockets only' },
      { path: '$0.http_agent', sets: 'dispatcher' },
      { path: '$0.password', sets: 'secret' },
      { path: '$0.access_token', sets: 'secret' },
      { path: '$0.url', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 30_000, scope: 'attempt', covers: 'response' },
      retry: null,
      note: '30 s of socket inactivity; at most 10 connections',
    },
  ],
  party: 'own',
  hints: ['Long queries need send_progress_in_http_headers, or request_timeout ends them.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@clickhouse/client@1.23.1/dist/common/config.js: request_timeout ?? 30_000, max_open_connections ?? 10',
    },
    { fact: 'retry.default', from: 'measured: 1 request on 500, 503, 429, reset' },
    {
      fact: 'calls',
      from: '@clickhouse/client@1.23.1/dist/common/client.d.ts: ClickHouseClient, BaseQueryParams.abort_signal',
    },
  ],
});
