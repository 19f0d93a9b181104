/** OpenFeature Remote Evaluation Protocol 0.3: bulk and single answers. `eventStreams` hold secrets and are not kept. */
import type { EndpointConfig } from '../../config';
import { get, isObject, items, small, text } from '../../json';
import type { Flag } from '../../model';
import { flag, flagReading, keyOf } from '../flags';
import type { LiveFormat } from '../format';

export const ofrep: LiveFormat = {
  id: 'ofrep',
  title: 'OFREP',
  gives: ['flags'],
  // errors of a single flag are answers too: 404 FLAG_NOT_FOUND, 400 with an errorCode
  answers: [400, 404],
  detect({ json }) {
    const flags = get(json, 'flags');
    if (Array.isArray(flags)) return flags.length > 0 && flags.every(isFlag) ? 87 : null;
    return isFlag(json) ? 86 : null;
  },
  parse({ json }) {
    const flags = get(json, 'flags');
    if (Array.isArray(flags)) {
      const all = items(flags, 20_000).filter(isFlag);
      // a server may leave out what is off; one that lists a disabled flag lists all of them
      const complete = all.some((one) => get(one, 'reason') === 'DISABLED') && all.length === flags.length;
      return flagReading('ofrep', all.map(evaluated), complete ? 'all' : 'enabled');
    }
    if (!isFlag(json)) return null;
    if (get(json, 'errorCode') !== 'FLAG_NOT_FOUND') return flagReading('ofrep', [evaluated(json)], 'some');
    return flagReading('ofrep', [], 'some', [`there is no flag "${text(get(json, 'key')) ?? ''}"`]);
  },
  claims: (url) => url.pathname.includes('/ofrep/v1/evaluate/flags'),
  request(endpoint: EndpointConfig) {
    const url = new URL(endpoint.url ?? '');
    if (!url.pathname.includes('/ofrep/v1/'))
      url.pathname = `${url.pathname.replace(/\/$/, '')}/ofrep/v1/evaluate/flags`;
    const context = { targetingKey: 'faultline', ...endpoint.context };
    return { url: url.href, method: 'POST', body: JSON.stringify({ context }), accept: 'application/json' };
  },
};

function isFlag(value: unknown): boolean {
  return (
    isObject(value) &&
    keyOf(value) !== null &&
    (typeof value['reason'] === 'string' || typeof value['errorCode'] === 'string')
  );
}

function evaluated(value: unknown): Flag {
  const error = text(get(value, 'errorCode'));
  const reason = text(get(value, 'reason'));
  const result = get(value, 'value');
  const on = typeof result === 'boolean' ? result : null;
  return flag(keyOf(value) ?? '', 'ofrep', 'evaluation', {
    // DISABLED without a value means: the default in the code counts
    enabled: reason === 'DISABLED' ? false : on,
    ...(result === undefined ? {} : { value: small(result) }),
    variant: text(get(value, 'variant'), 120),
    reason:
      error === null ? reason : [error, text(get(value, 'errorDetails'))].filter((part) => part !== null).join(': '),
  });
}
