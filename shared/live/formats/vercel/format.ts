/** Vercel flags discovery `/.well-known/vercel/flags`: which flags exist, never what they are. */
import { get, isObject, entries, items, moment, small, text } from '../../json';
import { flag, flagReading } from '../flags';
import type { LiveFormat } from '../format';

export const vercel: LiveFormat = {
  id: 'vercel',
  title: 'Vercel flags discovery',
  gives: ['flags'],
  detect({ json }) {
    return isObject(get(json, 'definitions')) && Array.isArray(get(json, 'hints')) ? 86 : null;
  },
  parse({ json }) {
    if (!isObject(get(json, 'definitions'))) return null;
    const all = entries(get(json, 'definitions'), 20_000).filter(([, value]) => isObject(value));
    const flags = all.map(([key, value]) => {
      const fallback = get(value, 'defaultValue');
      const options = items(get(value, 'options'), 50).length;
      return flag(key, 'vercel', 'definition', {
        ...(fallback === undefined ? {} : { value: small(fallback) }),
        variant: options > 0 ? `${options} options` : null,
        description: text(get(value, 'description')),
        updatedAt: moment(get(value, 'updatedAt')) ?? moment(get(value, 'createdAt')),
        reason: 'definition only; the value shown is the default',
      });
    });
    const hints = items(get(json, 'hints'), 5).flatMap((hint) => text(get(hint, 'text')) ?? []);
    return flagReading('vercel', flags, hints.length > 0 ? 'some' : 'all', hints);
  },
};
