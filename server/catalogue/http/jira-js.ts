import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { calls, none } from '../_members';
import { resources } from '../_paths';

const client: ExportSpec = { new: 'client', type: 'client' };

/** jira.js and confluence.js: axios below, its config passed through. */
export default defineSdk({
  id: 'jira-js',
  packages: ['jira.js', 'confluence.js'],
  kind: 'http',
  dependency: 'jira',
  party: 'third',
  exports: {
    Version2Client: client,
    Version3Client: client,
    AgileClient: client,
    ServiceDeskClient: client,
    ConfluenceClient: { ...client, dependency: 'confluence' },
    BaseClient: client,
    createClient: { makes: 'client', optionSet: 'factory' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...resources(
          'get* search* find* list* count* analyse* evaluate* match* parse* validate* fetch*',
          'set* put* update* edit* delete* remove* replace* assign* archive* restore*',
        ),
        sendRequest: { call: { effect: { http: '$0.method', default: 'GET' } } },
        ...calls('issues.doTransition', { effect: 'write' }),
        ...none('handleSuccessResponse handleFailedResponse'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.baseRequestConfig.timeout', sets: 'timeout' },
      { path: '$0.baseRequestConfig.signal', sets: 'signal' },
      { path: '$0.baseRequestConfig.httpsAgent', sets: 'dispatcher' },
      { path: '$0.authentication.basic.apiToken', sets: 'secret' },
      { path: '$0.authentication.oauth2.accessToken', sets: 'secret' },
    ],
    factory: [
      { path: '$1.baseRequestConfig.timeout', sets: 'timeout' },
      { path: '$1.authentication.basic.apiToken', sets: 'secret' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['new Version3Client({ host, authentication, baseRequestConfig: { timeout: 10000 } })'],
  sources: [
    {
      fact: 'timeout',
      from: 'jira.js@5.4.0/dist/cjs/clients/baseClient.cjs: axios.create({ ...baseRequestConfig }) (read, not run)',
    },
    {
      fact: 'retry',
      from: 'jira.js@5.4.0/dist/cjs/clients/baseClient.cjs: one more try only after a 401 with OAuth 2 refresh',
    },
    { fact: 'calls', from: 'jira.js@5.4.0 type declarations' },
  ],
});
