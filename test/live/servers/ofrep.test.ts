import { OFREPProvider } from '@openfeature/ofrep-provider';
import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';
import { OpenFeature } from '@openfeature/server-sdk';
import { OpenFeature as OpenFeatureWeb } from '@openfeature/web-sdk';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Poller } from '../../../shared/live/poller';
import { noMemory, probe } from '../../../shared/live/probe';
import { LiveStore } from '../../../shared/live/store';
import { endpoint } from '../support/captures';
import { ofrepServer } from '../support/ofrep-server';
import { real, serve } from '../support/server';

const flags = (on: boolean) => ({
  flags: {
    'new-checkout': { state: 'ENABLED', defaultVariant: on ? 'on' : 'off', variants: { on: true, off: false } },
    model: {
      state: 'ENABLED',
      defaultVariant: 'gpt',
      variants: { gpt: 'gpt-4.1', claude: 'claude-x' },
      targeting: { if: [{ in: ['@example.com', { var: 'email' }] }, 'claude', 'gpt'] },
    },
    'old-banner': { state: 'DISABLED', defaultVariant: 'off', variants: { on: true, off: false } },
  },
});

const shown = (reading: Awaited<ReturnType<typeof probe>>['reading']) =>
  reading?.flags.map((f) => [f.key, f.enabled, f.value, f.variant, f.reason]);

describe('OFREP over flagd-core', () => {
  it('is what the official clients accept', async () => {
    const { url } = await serve(ofrepServer(flags(true)).handler);
    await OpenFeature.setProviderAndWait(new OFREPProvider({ baseUrl: url }));
    onTestFinished(() => OpenFeature.close());
    const details = await OpenFeature.getClient().getBooleanDetails('new-checkout', false, { targetingKey: 'u1' });
    expect(details).toMatchObject({ value: true, variant: 'on', reason: 'STATIC' });

    await OpenFeatureWeb.setProviderAndWait(new OFREPWebProvider({ baseUrl: url, pollInterval: 0 }), {
      targetingKey: 'u1',
      email: 'a@example.com',
    });
    onTestFinished(() => OpenFeatureWeb.close());
    expect(OpenFeatureWeb.getClient().getStringValue('model', 'none')).toBe('claude-x');
  });

  it('shows every flag for the configured context, and 304 while nothing changes', async () => {
    const server = ofrepServer(flags(true));
    const { url, requests } = await serve(server.handler);
    const source = endpoint({ url, type: 'ofrep', context: { targetingKey: 'u1', email: 'a@example.com' } });
    const first = await probe(source, real, noMemory);
    expect(first.reading?.flagCoverage).toBe('all');
    expect(shown(first.reading)).toEqual([
      ['new-checkout', true, true, 'on', 'STATIC'],
      ['model', null, 'claude-x', 'claude', 'TARGETING_MATCH'],
      ['old-banner', false, undefined, null, 'DISABLED'],
    ]);
    const second = await probe(source, real, first.memory);
    expect(second).toMatchObject({ notModified: true, httpStatus: 304 });
    server.set(flags(false));
    expect(shown((await probe(source, real, second.memory)).reading)?.[0]).toEqual([
      'new-checkout',
      false,
      false,
      'off',
      'STATIC',
    ]);
    expect(requests.map((r) => r.headers['if-none-match'] !== undefined)).toEqual([false, true, true]);
  });

  it('a toggle is told once by the poller, and a wrong token stops it', async () => {
    const server = ofrepServer(flags(true), 'right-token');
    const { url, requests } = await serve(server.handler);
    const told: string[] = [];
    const store = new LiveStore();
    store.onTransition((t) => told.push(`${t.subject} ${t.name} ${t.from} ${t.to}`));
    const secret = { value: 'wrong-token' };
    const poller = new Poller({ ...real, resolvers: { secret: () => secret.value } }, store);
    onTestFinished(() => poller.dispose());
    poller.setEndpoints([
      endpoint({
        name: 'flags',
        url,
        type: 'ofrep',
        intervalMs: 3_600_000,
        headers: [['Authorization', 'Bearer ${secret:FLAGS}']],
      }),
    ]);
    await poller.refresh();
    expect(store.get('flags')).toMatchObject({ stopped: true, problem: { kind: 'auth' } });
    await poller.refresh();
    expect(requests).toHaveLength(1);
    secret.value = 'right-token';
    poller.retry();
    await poller.refresh();
    server.set(flags(false));
    await poller.refresh();
    await poller.refresh();
    expect(told).toEqual(['flag new-checkout on off']);
    expect(store.flagVerdict('new-checkout', Date.now())).toMatchObject({ verdict: 'known', because: 'off in flags' });
    expect(store.flagVerdict('nope', Date.now()).verdict).toBe('unknown-flag');
    expect(JSON.stringify(store.toSnapshot('0', 0))).not.toMatch(/(wrong|right)-token/);
  });

  it('single flags: known, and not found', async () => {
    const { url } = await serve(ofrepServer(flags(true)).handler);
    expect(shown((await probe(endpoint({ url: `${url}/ofrep/v1/evaluate/flags/model` }), real)).reading)).toEqual([
      ['model', null, 'gpt-4.1', 'gpt', expect.any(String)],
    ]);
    expect(await probe(endpoint({ url: `${url}/ofrep/v1/evaluate/flags/nope` }), real)).toMatchObject({
      status: 'up',
      problem: null,
      reading: { flags: [], flagCoverage: 'some', notes: ['there is no flag "nope"'] },
    });
  });
});
