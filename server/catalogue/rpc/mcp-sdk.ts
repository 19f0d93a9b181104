import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const request = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'total', covers: 'total' },
  { path: `${arg}.maxTotalTimeout`, sets: 'timeout', scope: 'total', covers: 'total' },
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
];
const transport: readonly OptionSpec[] = [
  { path: '$0', sets: 'baseUrl' },
  { path: '$1.fetch', sets: 'fetch' },
  { path: '$1.requestInit.signal', sets: 'signal', inert: 'one signal for the life of the transport' },
  {
    path: '$1.reconnectionOptions.maxRetries',
    sets: 'retries',
    inert: 'reconnects the event stream only: a request is not repeated',
  },
];

/** Model Context Protocol: the client. Servers are listeners, not calls. */
export default defineSdk({
  id: 'mcp-sdk',
  packages: ['@modelcontextprotocol/sdk/*', '@modelcontextprotocol/sdk', '@modelcontextprotocol/client'],
  npm: '@modelcontextprotocol/sdk',
  kind: 'rpc',
  dependency: null,
  exports: {
    Client: { new: 'client' },
    StreamableHTTPClientTransport: { new: 'transport', optionSet: 'transport' },
    SSEClientTransport: { new: 'transport', optionSet: 'transport' },
    WebSocketClientTransport: { new: 'transport', optionSet: 'transport' },
    StdioClientTransport: { new: 'transport' },
  },
  types: {
    client: {
      owns: 'connection',
      members: {
        ...calls('connect', { effect: 'write', options: request('$1') }),
        ...calls('ping', { effect: 'read', options: request('$0') }),
        ...calls('listTools listPrompts listResources listResourceTemplates getPrompt readResource complete', {
          effect: 'read',
          options: request('$1'),
        }),
        ...calls('callTool', { effect: 'write', options: request('$2') }),
        ...calls('request', { effect: 'unknown', options: request('$2') }),
        ...calls('setLoggingLevel subscribeResource unsubscribeResource', {
          effect: 'write',
          idempotent: true,
          options: request('$1'),
        }),
        ...calls('notification sendRootsListChanged', { effect: 'write', timeout: null }),
        ...calls('experimental.tasks.callToolStream experimental.tasks.requestStream', {
          effect: 'write',
          iterates: true,
          notPromise: true,
          options: request('$2'),
        }),
        ...calls('experimental.tasks.getTask experimental.tasks.getTaskResult experimental.tasks.listTasks', {
          effect: 'read',
          options: request('$last'),
        }),
        ...calls('experimental.tasks.cancelTask', { effect: 'write', idempotent: true, options: request('$1') }),
        ...none(
          'close setRequestHandler setNotificationHandler registerCapabilities removeRequestHandler removeNotificationHandler',
        ),
        ...none('getServerCapabilities getServerVersion getInstructions assertCanSetRequestHandler'),
      },
    },
    transport: {
      members: {
        ...calls('start finishAuth terminateSession', { effect: 'write', timeout: null }),
        ...calls('send resumeStream', { effect: 'write', timeout: null }),
        ...none('close setProtocolVersion'),
      },
    },
  },
  optionSets: { transport },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 60_000, scope: 'total', covers: 'total' },
      retry: null,
      note: 'a JSON-RPC request timer, connect included; a failed POST is not repeated',
    },
  ],
  party: 'third',
  hints: [
    'callTool may act: repeat only tools whose annotations say idempotentHint.',
    'Bounded by 60 s per request already.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@modelcontextprotocol/sdk@1.32.2/dist/esm/shared/protocol.js: DEFAULT_REQUEST_TIMEOUT_MSEC = 60000; measured: hang rejected after the timeout',
    },
    {
      fact: 'retry.default',
      from: 'measured: 500 → 1 request; dist/esm/client/streamableHttp.js: DEFAULT_STREAMABLE_HTTP_RECONNECTION_OPTIONS',
    },
    { fact: 'calls', from: '@modelcontextprotocol/sdk@1.32.2/dist/esm/client/*.d.ts' },
  ],
});
