/** PostHog `POST /flags/?v=2`: every flag evaluated for one `distinct_id`. The project key goes into the body. */
import type { EndpointConfig } from '../../config';
import { boolean, entries, get, isObject, small, text } from '../../json';
import { flag, flagReading } from '../flags';
import type { LiveFormat } from '../format';

export const posthogFlags: LiveFormat = {
  id: 'posthog-flags',
  title: 'PostHog flag evaluation',
  gives: ['flags'],
  detect({ json }) {
    if (!isObject(json) || !isObject(get(json, 'flags'))) return null;
    return 'errorsWhileComputingFlags' in json || 'requestId' in json ? 96 : null;
  },
  parse({ json }) {
    if (!isObject(get(json, 'flags'))) return null;
    const all = entries(get(json, 'flags'), 20_000).filter(([, value]) => isObject(value));
    const flags = all.map(([key, value]) => {
      const reason = get(value, 'reason');
      const payload = get(get(value, 'metadata'), 'payload');
      return flag(text(get(value, 'key'), 300) ?? key, 'posthog-flags', 'evaluation', {
        enabled: boolean(get(value, 'enabled')),
        variant: text(get(value, 'variant'), 120),
        ...(payload === undefined || payload === null ? {} : { value: small(payload) }),
        reason: text(get(reason, 'description')) ?? text(get(reason, 'code')),
      });
    });
    const failed = get(json, 'errorsWhileComputingFlags') === true;
    return flagReading(
      'posthog-flags',
      flags,
      failed ? 'some' : 'enabled',
      failed ? ['some flags could not be computed'] : [],
    );
  },
  request(endpoint: EndpointConfig) {
    const { token, targetingKey, ...properties } = endpoint.context;
    const body = {
      token,
      distinct_id: targetingKey ?? 'faultline',
      person_properties: properties,
      geoip_disable: true,
    };
    return { method: 'POST', body: JSON.stringify(body), accept: 'application/json' };
  },
};
