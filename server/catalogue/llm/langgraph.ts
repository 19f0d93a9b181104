import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { callerRetry, callerSource, configSets, running, wrapping } from './_langchain';

/**
 * LangGraph. A graph of one's own nodes runs in the process (the calls inside are the sites);
 * a prebuilt agent asks its model itself, and a remote graph is a server.
 */
export default defineSdk({
  id: 'langgraph',
  packages: [
    '@langchain/langgraph',
    '@langchain/langgraph/*',
    '@langchain/langgraph-supervisor',
    '@langchain/langgraph-swarm',
  ],
  npm: '@langchain/langgraph',
  kind: 'llm',
  dependency: null,
  exports: {
    createReactAgent: { makes: 'agent', optionSet: 'agent' },
    createSupervisor: { makes: 'graph', optionSet: 'agent' },
    RemoteGraph: { new: 'remote' },
  },
  types: {
    agent: { members: { ...wrapping('agent'), ...running, ...none('getState getStateHistory updateState') } },
    graph: { members: { compile: { makes: 'agent' } } },
    remote: {
      kind: 'http',
      optionSet: 'remote',
      members: {
        ...running,
        ...calls('getState getStateHistory getGraphAsync', { effect: 'read', optionSet: 'config' }),
        ...calls('updateState', { effect: 'write', optionSet: 'config' }),
      },
    },
  },
  optionSets: {
    ...configSets,
    agent: [
      { path: '$0.llm', sets: 'model', inherits: true },
      { path: '$0.model', sets: 'model', inherits: true },
    ],
    remote: [
      { path: '$0.url', sets: 'baseUrl' },
      { path: '$0.apiKey', sets: 'secret' },
    ],
  },
  defaults: [
    { versions: '*', timeout: null, retry: callerRetry, note: 'time limits are those of the model in the agent' },
  ],
  party: 'third',
  hints: ['A run of an agent is many requests with tools between them: put no blind retry around it.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@langchain/core@1.2.13/dist/runnables/config.js: AbortSignal.timeout only with config.timeout',
    },
    callerSource,
    { fact: 'calls', from: '@langchain/langgraph@1.7.3/dist/prebuilt/index.d.ts, pregel/remote.d.ts' },
  ],
});
