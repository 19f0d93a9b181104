/** Unleash `/api/frontend`: flags that are on for one user or session; those that are off are not listed. */
import type { EndpointConfig } from '../../config';
import { boolean, get, items, small, text } from '../../json';
import { flag, flagReading, keyOf } from '../flags';
import type { LiveFormat } from '../format';

export const unleashFrontend: LiveFormat = {
  id: 'unleash-frontend',
  title: 'Unleash frontend API',
  gives: ['flags'],
  detect({ json }) {
    const toggles = get(json, 'toggles');
    return Array.isArray(toggles) && toggles.every((t: unknown) => keyOf(t, 'name') !== null) ? 89 : null;
  },
  parse({ json }) {
    const toggles = get(json, 'toggles');
    if (!Array.isArray(toggles)) return null;
    const flags = items(toggles, 20_000)
      .filter((toggle) => keyOf(toggle, 'name') !== null)
      .map((toggle) => {
        const variant = get(toggle, 'variant');
        const payload = get(get(variant, 'payload'), 'value');
        const hasVariant = get(variant, 'enabled') === true;
        return flag(keyOf(toggle, 'name') ?? '', 'unleash-frontend', 'evaluation', {
          enabled: boolean(get(toggle, 'enabled')),
          variant: hasVariant ? text(get(variant, 'name'), 120) : null,
          ...(hasVariant && payload !== undefined ? { value: small(payload) } : {}),
        });
      });
    return flagReading('unleash-frontend', flags, 'enabled');
  },
  claims: (url) => /\/api\/frontend\/?$/.test(url.pathname),
  request(endpoint: EndpointConfig) {
    const url = new URL(endpoint.url ?? '');
    for (const [key, value] of Object.entries(endpoint.context)) {
      const name = key === 'targetingKey' ? 'userId' : key;
      if (['string', 'number', 'boolean'].includes(typeof value)) url.searchParams.set(name, String(value));
    }
    // without one the server draws anew for every request, and variants would flicker
    if (!url.searchParams.has('userId') && !url.searchParams.has('sessionId'))
      url.searchParams.set('sessionId', 'faultline');
    return { url: url.href };
  },
};
