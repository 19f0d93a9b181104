import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { stainlessRetry } from './_stainless';

const each = (names: string, spec: ExportSpec) => Object.fromEntries(names.split(' ').map((name) => [name, spec]));
const mcp = { kind: 'rpc', dependency: 'mcp', timeout: null, retry: null } as const;

/** OpenAI Agents SDK: a run is several requests to the model, with tools between them. */
export default defineSdk({
  id: 'openai-agents',
  packages: [
    '@openai/agents',
    '@openai/agents/*',
    '@openai/agents-core',
    '@openai/agents-core/*',
    '@openai/agents-openai',
    '@openai/agents-realtime',
  ],
  npm: '@openai/agents',
  kind: 'llm',
  dependency: 'openai',
  exports: {
    run: { call: { effect: 'read', optionSet: 'run' } },
    Runner: { new: 'runner' },
    Agent: { new: 'agent', members: { create: { makes: 'agent' } } },
    RealtimeSession: { new: 'realtime' },
    ...each('MCPServerStdio MCPServerStreamableHttp MCPServerSSE', { new: 'server' }),
    connectMcpServers: { call: { effect: 'write', ...mcp } },
    ...each('OpenAIConversationsSession OpenAIResponsesCompactionSession', { new: 'session' }),
    startOpenAIConversationsSession: { call: { effect: 'write' } },
  },
  types: {
    runner: {
      members: {
        ...calls('run', { effect: 'read', optionSet: 'run' }),
        ...none('on off once emit'),
      },
    },
    agent: { members: { ...makes('clone', 'agent'), ...none('asTool on off once emit getMcpTools getAllTools') } },
    realtime: {
      kind: 'websocket',
      optionSet: 'realtime',
      members: {
        ...calls('connect', { effect: 'read', kind: 'websocket', longLived: true, timeout: null, retry: null }),
        ...none(
          'close interrupt sendMessage sendAudio addImage mute on off once approve reject updateAgent updateHistory',
        ),
      },
    },
    server: {
      kind: 'rpc',
      members: {
        ...calls('connect', { effect: 'write', ...mcp }),
        ...calls('listTools listResources listResourceTemplates readResource', { effect: 'read', ...mcp }),
        ...calls('callTool callToolResult', { effect: 'write', ...mcp }),
        ...none('close invalidateToolsCache'),
      },
    },
    session: {
      members: {
        ...calls('getItems getSessionId', { effect: 'read' }),
        ...calls('addItems popItem runCompaction', { effect: 'write' }),
        ...calls('clearSession', { effect: 'write', idempotent: true }),
      },
    },
  },
  optionSets: {
    run: [
      { path: '$2.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$2.stream', sets: 'stream' },
    ],
    realtime: [{ path: '$1.apiKey', sets: 'secret' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 600_000, scope: 'attempt', covers: 'headers' },
      retry: stainlessRetry,
      note: 'per request to the model, by the default openai client; maxTurns (10) multiplies the requests',
    },
  ],
  party: 'third',
  hints: [
    'A run has side effects through its tools: put no blind retry around it.',
    'Time limit and retries are those of the client given to setDefaultOpenAIClient.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@openai/agents-openai@0.20.0: the openai client with its defaults; measured: pending after 5 s on a silent server',
    },
    {
      fact: 'retry.default',
      from: '@openai/agents@0.20.0; measured: 500 → 3 requests; @openai/agents-core@0.20.0/dist/runner/modelRetry.js: maxRetries ?? 0',
    },
    {
      fact: 'calls',
      from: '@openai/agents-core@0.20.0/dist/run.d.ts, mcp.d.ts; @openai/agents-realtime@0.20.0/dist/index.d.ts',
    },
  ],
});
