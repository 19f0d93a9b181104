/** @upstash/redis and the packages built on it (@vercel/kv). */
import type { Defaults, OptionSpec, TypeSpec } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { commands, moduleCommands, queue } from './_redis';

export const upstashTypes = {
  Redis: {
    names: ['Redis'],
    optionSet: 'options',
    owns: 'none',
    members: {
      ...commands(['lower']),
      ...calls('scanIterator hscanIterator sscanIterator zscanIterator', { effect: 'read', iterates: true }),
      ...calls('bitop bitfield', { effect: 'write' }),
      ...calls('evalRo evalshaRo', { effect: 'read' }),
      ...makes('pipeline multi', 'Queue'),
      ...makes('autoPipeline', 'Redis'),
      ...makes('createScript', 'Script'),
      ...is('json functions search vector', 'Module'),
      ...none('use addTelemetry'),
    },
  },
  Queue: { ...queue, names: ['Pipeline'] },
  Module: { members: moduleCommands },
  Script: { members: { ...calls('exec eval evalsha', { effect: 'unknown' }) } },
} satisfies Record<string, TypeSpec>;

export const upstashOptions: OptionSpec[] = [
  { path: '$0.signal', sets: 'signal', scope: 'total', covers: 'total' },
  { path: '$0.retry', sets: 'retryObject', retryKeys: { retries: 'retries' } },
  { path: '$0.agent', sets: 'dispatcher' },
  { path: '$0.url', sets: 'baseUrl' },
  { path: '$0.token', sets: 'secret' },
];

export const upstashDefaults: Defaults[] = [
  {
    versions: '*',
    timeout: null,
    retry: {
      attempts: 6,
      backoff: 'exponential',
      jitter: false,
      baseMs: 50,
      capMs: 2730,
      repeats: 'all',
      on: ['network errors'],
    },
    note: 'only rejected fetches are repeated, HTTP 5xx and 429 are not; writes are repeated too; delays 50, 136, 370, 1004, 2730 ms',
  },
];
