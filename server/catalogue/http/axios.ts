import { defineSdk } from '../../model/catalogue';
import { axiosInstanceConfig, axiosType } from './_axios';

/** axios, its instances and its default instance. */
export default defineSdk({
  id: 'axios',
  packages: ['axios'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: {
    default: { is: 'instance', members: { Axios: { new: 'instance' } } },
    '*': { is: 'instance' },
    axios: { is: 'instance' },
    create: { makes: 'instance', optionSet: 'instance' },
    Axios: { new: 'instance' },
  },
  types: { instance: axiosType('instance') },
  optionSets: { instance: axiosInstanceConfig },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'timeout: 0 waits for ever; HTTP errors reject' }],
  hints: [
    'set `timeout` once on the instance (`axios.create({ timeout })`)',
    'axios-retry on the instance repeats idempotent methods; its default delay is 0',
    '`cancelToken` ends nothing by itself',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: 'axios@1.21.1/lib/defaults/index.js: timeout: 0; measured: hang still pending after 5 s (1.21.1 and 0.34.0)',
    },
    {
      fact: 'timeout.option',
      from: 'measured: timeout 1000 rejected after 1.03 s on a silent server and 1.16 s on a stalled body',
    },
    { fact: 'retry.default', from: 'measured: one request on 500, 503, 429 and reset' },
    {
      fact: 'calls',
      from: 'axios@1.21.1/index.d.ts: class Axios, AxiosInstance, AxiosStatic; lib/core/Axios.js: post, put, patch, query',
    },
  ],
});
