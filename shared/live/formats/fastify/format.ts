/** `@fastify/under-pressure` and `fastify-healthcheck`; a failure is Fastify's error object with 503. */
import { entries, get, isObject, text } from '../../json';
import type { LiveFormat } from '../format';
import { component, healthReading, wordOf } from '../health';

const own = new Set(['status', 'statusCode', 'uptime', 'code', 'error', 'message', '__proto__']);

export const fastify: LiveFormat = {
  id: 'fastify',
  title: 'Fastify under-pressure or healthcheck',
  gives: ['health'],
  detect({ json }) {
    if (get(json, 'code') === 'FST_UNDER_PRESSURE') return 66;
    return get(json, 'status') === 'ok' && typeof get(json, 'statusCode') === 'number' ? 65 : null;
  },
  parse({ json }) {
    if (!isObject(json)) return null;
    if (get(json, 'code') === 'FST_UNDER_PRESSURE') {
      const message = text(get(json, 'message'));
      return healthReading('fastify', get(json, 'code'), [], {
        status: 'down',
        notes: message === null ? [] : [message],
      });
    }
    // what a `healthCheck` returns beside the status; a plain `false` says nothing Fastify acts on
    const parts = entries(json, 200)
      .filter(([key]) => !own.has(key))
      .map(([key, value]) => component(key, isObject(value) ? wordOf(value) : null, value));
    return healthReading('fastify', get(json, 'status'), parts);
  },
};
