/** The feature-flag SDKs of the catalogue. */
import type { FlagSdk } from '../catalogue/flags/_flag-sdk';
import configcat from '../catalogue/flags/configcat';
import flagsmith from '../catalogue/flags/flagsmith';
import growthbook from '../catalogue/flags/growthbook';
import launchdarkly from '../catalogue/flags/launchdarkly';
import openfeature from '../catalogue/flags/openfeature';
import posthog from '../catalogue/flags/posthog';
import statsig from '../catalogue/flags/statsig';
import unleash from '../catalogue/flags/unleash';
import vercelEdgeConfig from '../catalogue/flags/vercel-edge-config';
import vercelFlags from '../catalogue/flags/vercel-flags';

export type { FlagClient, FlagRead as FlagReadSpec, FlagSdk } from '../catalogue/flags/_flag-sdk';

export const flagSdks: readonly FlagSdk[] = [
  openfeature,
  launchdarkly,
  unleash,
  growthbook,
  posthog,
  flagsmith,
  configcat,
  statsig,
  vercelFlags,
  vercelEdgeConfig,
];
