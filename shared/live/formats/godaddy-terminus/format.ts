/**
 * `@godaddy/terminus`: `{ status: ok|error, info?, error?, details? }`. With `verbatim` the parts stand at the top; with
 * a `statusOkResponse` of its own there is no `status`, and the HTTP code (503 on failure) is all that is said.
 */
import { entries, get, isObject, matches } from '../../json';
import type { LiveFormat } from '../format';
import { componentsOf, healthReading, wordOf } from '../health';

export const godaddyTerminus: LiveFormat = {
  id: 'godaddy-terminus',
  title: '@godaddy/terminus',
  gives: ['health'],
  detect({ json }) {
    if (matches(get(json, 'status'), /^(ok|error)$/) && isObject(get(json, 'details'))) return 68;
    // `statusOkResponse` replaces the status: what is left is a pair of equal parts
    return isObject(get(json, 'details')) && isObject(get(json, 'info')) && get(json, 'status') === undefined
      ? 40
      : null;
  },
  parse({ json, status }) {
    if (!isObject(json)) return null;
    const details = get(json, 'details');
    // verbatim: the checks' own keys stand beside `status`
    const own = Object.fromEntries(
      entries(json).filter(
        ([key, part]) => key !== 'status' && key !== '__proto__' && isObject(part) && wordOf(part) !== null,
      ),
    );
    const parts = componentsOf(isObject(details) ? details : own);
    const word = get(json, 'status');
    if (word !== undefined) return healthReading('godaddy-terminus', word, parts);
    return healthReading('godaddy-terminus', undefined, parts, {
      status: status >= 200 && status < 300 ? 'up' : 'down',
      notes: ['the answer has no status; judged by its HTTP code'],
    });
  },
};
