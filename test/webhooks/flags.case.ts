// @file src/flags.ts
import { OpenFeature } from '@openfeature/server-sdk';
import { initialize } from 'unleash-client';
import * as LaunchDarkly from '@launchdarkly/node-server-sdk';
import { PostHog } from 'posthog-node';
import { flag } from 'flags/next';

export const features = OpenFeature.getClient();
export const unleash = initialize({ url: 'http://u', appName: 'a' });
export const ld = LaunchDarkly.init('sdk-key');
export const posthog = new PostHog('phc');
export const newCheckout = flag({ key: 'new-checkout', defaultValue: false, decide: () => true });

/** A helper: its callers write the key. */
export function isOn(key: string, fallback = false) {
  return features.getBooleanValue(key, fallback);
}

// @file src/use.ts
import { features, isOn, ld, newCheckout, posthog, unleash } from './flags';

export async function page(user: { key: string }) {
  const a = await features.getBooleanValue('dark-mode', true);
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag dark-mode @openfeature/server-sdk default=true
  const b = unleash.isEnabled('beta');
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^ flag beta unleash-client default=null
  const c = await ld.variation('tier', user, 'free');
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag tier @launchdarkly/node-server-sdk default="free"
  const d = await posthog.isFeatureEnabled('ph', user.key);
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ flag ph posthog-node default=null
  const e = await newCheckout();
  //              ^^^^^^^^^^^^^ flag new-checkout flags/next default=false
  const f = await isOn('wrapped');
  //              ^^^^^^^^^^^^^^^ flag wrapped @openfeature/server-sdk default=false
  return [a, b, c, d, e, f, new Map([['x', 1]]).get('x')];
}

// @file src/react.tsx
import { useFlags } from 'launchdarkly-react-client-sdk';
import { useFeatureIsOn } from '@growthbook/growthbook-react';
export function Shop() {
  const { newCart } = useFlags();
  //      ^^^^^^^ flag newCart launchdarkly-react-client-sdk default=null
  const on = useFeatureIsOn('fast');
  //         ^^^^^^^^^^^^^^^^^^^^^^ flag fast @growthbook/growthbook-react default=null
  return on ? newCart : null;
}
