import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const request = ['timeout', 'maxTotalTimeout', 'signal'].map(
  (name): OptionSpec => ({
    path: `$0.options.${name}`,
    sets: name === 'signal' ? 'signal' : 'timeout',
    scope: 'total',
    covers: 'total',
  }),
);

/** The AI SDK's MCP client. */
export default defineSdk({
  id: 'ai-sdk-mcp',
  packages: ['@ai-sdk/mcp', '@ai-sdk/mcp/*'],
  npm: '@ai-sdk/mcp',
  kind: 'rpc',
  dependency: null,
  exports: {
    createMCPClient: { call: { effect: 'read', url: '$0.transport.url', returns: 'client' } },
    experimental_createMCPClient: { call: { effect: 'read', url: '$0.transport.url', returns: 'client' } },
  },
  types: {
    client: {
      names: ['MCPClient', 'experimental_MCPClient'],
      members: {
        ...calls('tools', { effect: 'read' }),
        ...calls(
          'listTools listResources readResource listResourceTemplates experimental_listPrompts experimental_getPrompt complete',
          {
            effect: 'read',
            options: request,
          },
        ),
        ...none('toolsFromDefinitions onElicitationRequest close'),
      },
    },
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  party: 'third',
  hints: ['Close the client when the stream has ended: it keeps a connection.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@ai-sdk/mcp@1.0.101/dist/index.js: request() waits for the answer; no timer without options.timeout or maxTotalTimeout; read in source, not measured',
    },
    { fact: 'calls', from: '@ai-sdk/mcp@1.0.101/dist/index.d.ts: MCPClient' },
  ],
});
