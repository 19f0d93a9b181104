/** Every format, and the choice among them. A new format is a folder and a line here. */
import type { LiveResponse } from '../http-guard';
import { adhocBreakers } from './adhoc-breakers/format';
import { adhocFlags } from './adhoc-flags/format';
import { adhocHealth } from './adhoc-health/format';
import { aspnet } from './aspnet/format';
import { configcat } from './configcat/format';
import { docker } from './docker/format';
import { fastify } from './fastify/format';
import { faultline } from './faultline/format';
import { flagd } from './flagd/format';
import { flagsmith } from './flagsmith/format';
import type { LiveFormat } from './format';
import { godaddyTerminus } from './godaddy-terminus/format';
import { growthbook } from './growthbook/format';
import { healthJson } from './health-json/format';
import { httpCode } from './http-code/format';
import { hystrix } from './hystrix/format';
import { kubernetes } from './kubernetes/format';
import { launchdarklyRest } from './launchdarkly-rest/format';
import { launchdarklySdk } from './launchdarkly-sdk/format';
import { ldRelay } from './ld-relay/format';
import { lightship } from './lightship/format';
import { microprofile } from './microprofile/format';
import { nestTerminus } from './nest-terminus/format';
import { ofrep } from './ofrep/format';
import { opossum } from './opossum/format';
import { posthogDefinitions } from './posthog-definitions/format';
import { posthogFlags } from './posthog-flags/format';
import { prometheusApi } from './prometheus-api/format';
import { prometheusText } from './prometheus-text/format';
import { resilience4j } from './resilience4j/format';
import { springActuator } from './spring-actuator/format';
import { statsig } from './statsig/format';
import { unleashAdmin } from './unleash-admin/format';
import { unleashClient } from './unleash-client/format';
import { unleashFrontend } from './unleash-frontend/format';
import { unleashHealth } from './unleash-health/format';
import { vercel } from './vercel/format';

export const formats: readonly LiveFormat[] = [
  adhocBreakers,
  adhocFlags,
  adhocHealth,
  aspnet,
  configcat,
  docker,
  fastify,
  faultline,
  flagd,
  flagsmith,
  godaddyTerminus,
  growthbook,
  healthJson,
  httpCode,
  hystrix,
  kubernetes,
  launchdarklyRest,
  launchdarklySdk,
  ldRelay,
  lightship,
  microprofile,
  nestTerminus,
  ofrep,
  opossum,
  posthogDefinitions,
  posthogFlags,
  prometheusApi,
  prometheusText,
  resilience4j,
  springActuator,
  statsig,
  unleashAdmin,
  unleashClient,
  unleashFrontend,
  unleashHealth,
  vercel,
];

/** What `type` may be, besides `auto`. */
export const formatIds: readonly string[] = formats.map((format) => format.id);

export function formatById(id: string): LiveFormat | undefined {
  return formats.find((format) => format.id === id);
}

/** The format that is surest of an answer, with how sure it is; null when none knows it. */
export function detectFormat(response: LiveResponse): { format: LiveFormat; score: number } | null {
  let best: { format: LiveFormat; score: number } | null = null;
  for (const format of formats) {
    const score = format.detect(response);
    if (score !== null && (best === null || score > best.score)) best = { format, score };
  }
  return best;
}

/** The format whose way of asking a URL needs, before its answer is known. */
export function claimedBy(url: string): LiveFormat | undefined {
  const parsed = new URL(url);
  return formats.find((format) => format.claims?.(parsed) ?? false);
}
