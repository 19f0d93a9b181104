/** `application/health+json` (draft-inadarei-api-health-check-06): `checks` maps `name:measure` to arrays. */
import { brief, entries, get, isObject, items, text } from '../../json';
import type { Component } from '../../model';
import { healthOf } from '../../words';
import type { LiveFormat } from '../format';
import { component, healthReading } from '../health';

export const healthJson: LiveFormat = {
  id: 'health-json',
  title: 'application/health+json',
  gives: ['health'],
  detect({ json, contentType }) {
    const status = get(json, 'status');
    if (typeof status !== 'string') return null;
    if (contentType.includes('health+json')) return 78;
    return /^(pass|warn|fail)$/i.test(status) ? 77 : null;
  },
  parse({ json }) {
    const status = get(json, 'status');
    if (typeof status !== 'string') return null;
    const parts = entries(get(json, 'checks')).flatMap(([name, list]) =>
      (Array.isArray(list) ? items(list, 50) : [list]).filter(isObject).map((check) => part(name, check, list)),
    );
    const whole = text(get(json, 'output'));
    return healthReading('health-json', status, parts, { notes: whole ? [whole] : [] });
  },
};

function part(name: string, check: unknown, list: unknown): Component {
  const id = text(get(check, 'componentId'), 60);
  const several = Array.isArray(list) && list.length > 1;
  const unit = text(get(check, 'observedUnit'), 20);
  const value = brief(get(check, 'observedValue'));
  const observed = value === null ? null : unit === null ? value : `${value} ${unit}`;
  const said = component(
    several && id ? `${name} ${id}` : name,
    get(check, 'status'),
    get(check, 'output') ?? observed,
  );
  // the draft leaves `status` of a check out when it only measures
  return get(check, 'status') === undefined ? { ...said, status: healthOf(undefined) } : said;
}
