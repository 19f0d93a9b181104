/** LaunchDarkly Relay Proxy `/status`: healthy or degraded, and each environment's connection. */
import { entries, get, isObject } from '../../json';
import type { HealthStatus } from '../../model';
import type { LiveFormat } from '../format';
import { component, healthReading } from '../health';

const connection = new Map<string, HealthStatus>([
  ['connected', 'up'],
  ['disconnected', 'down'],
]);

export const ldRelay: LiveFormat = {
  id: 'ld-relay',
  title: 'LaunchDarkly Relay Proxy status',
  gives: ['health'],
  detect({ json }) {
    const named = 'clientVersion' in (isObject(json) ? json : {});
    return isObject(get(json, 'environments')) && typeof get(json, 'status') === 'string' && named ? 88 : null;
  },
  parse({ json }) {
    if (!isObject(get(json, 'environments'))) return null;
    const parts = entries(get(json, 'environments'), 500).map(([name, environment]) => {
      const word = get(environment, 'status');
      const link = get(environment, 'connectionStatus');
      const state = get(link, 'state');
      const said = component(
        name,
        word,
        get(get(link, 'lastError'), 'kind') ?? (state === 'VALID' ? undefined : state),
      );
      return { ...said, status: (typeof word === 'string' ? connection.get(word) : undefined) ?? said.status };
    });
    return healthReading('ld-relay', get(json, 'status'), parts);
  },
};
