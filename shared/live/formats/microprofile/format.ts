/** MicroProfile Health: `{ status: UP|DOWN, checks: [{ name, status, data? }] }`. */
import { get, items, matches, text } from '../../json';
import type { LiveFormat } from '../format';
import { component, healthReading } from '../health';

export const microprofile: LiveFormat = {
  id: 'microprofile',
  title: 'MicroProfile Health',
  gives: ['health'],
  detect({ json }) {
    return matches(get(json, 'status'), /^(UP|DOWN)$/) && Array.isArray(get(json, 'checks')) ? 74 : null;
  },
  parse({ json }) {
    if (!Array.isArray(get(json, 'checks'))) return null;
    const parts = items(get(json, 'checks'), 500).map((check) =>
      component(text(get(check, 'name')) ?? '(no name)', get(check, 'status'), get(check, 'data')),
    );
    return healthReading('microprofile', get(json, 'status'), parts);
  },
};
