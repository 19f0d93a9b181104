/** ASP.NET Core health checks: the default writer's one word, or the UI writer's `{ status, entries }`. */
import { entries, get, isObject, matches } from '../../json';
import type { LiveFormat } from '../format';
import { component, healthReading } from '../health';

const words = /^(Healthy|Degraded|Unhealthy)$/i;

export const aspnet: LiveFormat = {
  id: 'aspnet',
  title: 'ASP.NET Core health checks',
  gives: ['health'],
  detect({ json, text }) {
    if (json === undefined) return words.test(text.trim()) ? 72 : null;
    return matches(get(json, 'status'), words) && isObject(get(json, 'entries')) ? 73 : null;
  },
  parse({ json, text }) {
    if (json === undefined) return words.test(text.trim()) ? healthReading('aspnet', text.trim(), []) : null;
    if (!isObject(get(json, 'entries'))) return null;
    const parts = entries(get(json, 'entries'), 500).map(([name, entry]) =>
      component(name, get(entry, 'status'), get(entry, 'exception') ?? get(entry, 'description')),
    );
    return healthReading('aspnet', get(json, 'status'), parts);
  },
};
