import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { resources } from '../_paths';

/** HubSpot's API client: `crm.contacts.basicApi.getPage` and its hundreds of siblings. */
export default defineSdk({
  id: 'hubspot',
  packages: ['@hubspot/api-client'],
  kind: 'http',
  dependency: 'hubspot',
  party: 'third',
  exports: {
    Client: { new: 'client', type: 'client' },
    default: { members: { Client: { new: 'client', type: 'client' } } },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...resources(
          'get* doSearch* search* read* list* check* download* export* doValidate*',
          'update* archive* remove* purge* upsert* createOrUpdate* createOrReplace* replace* set*',
        ),
        'crm.contacts.getAll': { call: { effect: 'read' } },
        apiRequest: { call: { effect: { http: '$0.method', default: 'GET' }, uncheckedStatus: true } },
        ...calls('oauth.tokensApi.create oauth.tokensApi.createToken', { effect: 'write' }),
        ...none('init setAccessToken setApiKey setDeveloperApiKey oauth.getAuthorizationUrl config.**'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.numberOfApiCallRetries', sets: 'attempts' },
      { path: '$0.basePath', sets: 'baseUrl' },
      { path: '$0.httpAgent', sets: 'dispatcher' },
      { path: '$0.accessToken', sets: 'secret' },
      { path: '$0.apiKey', sets: 'secret' },
      { path: '$0.developerApiKey', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'numberOfApiCallRetries counts the tries in all: 5xx and some 429 bodies',
    },
  ],
  hints: ['new Client({ accessToken, numberOfApiCallRetries: 3 }); there is no option for a time limit'],
  sources: [
    {
      fact: 'retry',
      from: 'measured: contacts.getPage on 500, 429 and reset → 1 request; @hubspot/api-client@13.5.0/lib/src/services/decorators/RetryDecorator.js: loop from 1 to numberOfApiCallRetries',
    },
    { fact: 'timeout', from: 'measured: a silent server left the call pending' },
    { fact: 'calls', from: '@hubspot/api-client@13.5.0/lib/codegen/**/types/PromiseAPI.d.ts' },
  ],
});
