/** Unleash `/health` and `/ready`: `{ "health": "GOOD" }`, also with its database stopped (measured on 7.5.1). */
import { get, isObject, matches } from '../../json';
import type { LiveFormat } from '../format';
import { healthReading } from '../health';

export const unleashHealth: LiveFormat = {
  id: 'unleash-health',
  title: 'Unleash health',
  gives: ['health'],
  detect({ json }) {
    return matches(get(json, 'health'), /^(GOOD|BAD)$/) && isObject(json) && Object.keys(json).length === 1 ? 60 : null;
  },
  parse({ json }) {
    const word = get(json, 'health');
    if (typeof word !== 'string') return null;
    const notes = ['only says that the process runs, not that its database answers'];
    return healthReading('unleash-health', word, [], word === 'BAD' ? { notes, status: 'down' } : { notes });
  },
};
