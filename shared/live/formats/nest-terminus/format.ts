/** `@nestjs/terminus`: `{ status, info, error, details }`; every part is in `details`. */
import { get, isObject, matches } from '../../json';
import type { LiveFormat } from '../format';
import { componentsOf, healthReading } from '../health';

export const nestTerminus: LiveFormat = {
  id: 'nest-terminus',
  title: '@nestjs/terminus',
  gives: ['health'],
  detect({ json }) {
    const shaped = ['info', 'error', 'details'].every((key) => isObject(get(json, key)));
    return shaped && matches(get(json, 'status'), /^(ok|error|shutting_down)$/) ? 70 : null;
  },
  parse({ json }) {
    if (!isObject(get(json, 'details'))) return null;
    return healthReading('nest-terminus', get(json, 'status'), componentsOf(get(json, 'details')));
  },
};
