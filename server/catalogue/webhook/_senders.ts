/**
 * Senders of webhooks that have no check in an SDK of their own, and general checks that no provider owns.
 * Headers are lower case; one ending in `*` is a prefix. Sources: the providers' public documentation of their webhooks.
 */

export interface Sender {
  readonly provider: string;
  readonly headers: readonly string[];
  readonly paths: readonly string[];
}

export const senders: readonly Sender[] = [
  { provider: 'gitlab', headers: ['x-gitlab-token', 'x-gitlab-event', 'x-gitlab-event-uuid'], paths: ['gitlab'] },
  { provider: 'bitbucket', headers: ['x-event-key', 'x-hook-uuid'], paths: ['bitbucket'] },
  { provider: 'woocommerce', headers: ['x-wc-webhook-signature', 'x-wc-webhook-topic'], paths: ['woocommerce'] },
  { provider: 'webflow', headers: ['x-webflow-signature', 'x-webflow-timestamp'], paths: ['webflow'] },
  { provider: 'vercel', headers: ['x-vercel-signature'], paths: ['vercel'] },
  { provider: 'elevenlabs', headers: ['elevenlabs-signature'], paths: ['elevenlabs'] },
  { provider: 'deepgram', headers: ['dg-token'], paths: ['deepgram'] },
  { provider: 'fusionauth', headers: ['x-fusionauth-signature-jwt'], paths: ['fusionauth'] },
  { provider: 'hookdeck', headers: ['x-hookdeck-signature'], paths: ['hookdeck'] },
  { provider: 'postmark', headers: ['x-postmark-*'], paths: ['postmark'] },
  { provider: 'mailgun', headers: [], paths: ['mailgun'] },
  { provider: 'chargebee', headers: [], paths: ['chargebee'] },
  { provider: 'paypal', headers: ['paypal-transmission-sig', 'paypal-transmission-id'], paths: ['paypal'] },
  { provider: 'gocardless', headers: [], paths: ['gocardless'] },
  { provider: 'whatsapp', headers: [], paths: ['whatsapp'] },
  { provider: 'facebook', headers: [], paths: ['facebook', 'instagram', 'messenger'] },
  { provider: 'intercom', headers: ['x-intercom-*'], paths: ['intercom'] },
  { provider: 'typeform', headers: ['typeform-signature'], paths: ['typeform'] },
  { provider: 'calendly', headers: ['calendly-webhook-signature'], paths: ['calendly'] },
  { provider: 'cal', headers: ['x-cal-signature-256'], paths: ['calcom', 'cal-com'] },
  { provider: 'sentry', headers: ['sentry-hook-signature', 'sentry-hook-resource'], paths: ['sentry'] },
  { provider: 'sanity', headers: ['sanity-webhook-signature'], paths: ['sanity'] },
  { provider: 'contentful', headers: ['x-contentful-*'], paths: ['contentful'] },
  { provider: 'zoom', headers: ['x-zm-signature', 'x-zm-request-timestamp'], paths: ['zoom'] },
  { provider: 'jira', headers: ['x-atlassian-webhook-identifier'], paths: ['jira'] },
  { provider: 'asana', headers: ['x-hook-signature', 'x-hook-secret'], paths: ['asana'] },
  { provider: 'dropbox', headers: ['x-dropbox-signature'], paths: ['dropbox'] },
  { provider: 'workos', headers: ['workos-signature'], paths: ['workos'] },
  { provider: 'plaid', headers: ['plaid-verification'], paths: ['plaid'] },
  { provider: 'cursor', headers: ['x-cursor-*'], paths: ['cursor'] },
  { provider: 'mux', headers: ['mux-signature'], paths: ['mux'] },
  { provider: 'paystack', headers: ['x-paystack-signature'], paths: ['paystack'] },
  { provider: 'flutterwave', headers: ['verif-hash'], paths: ['flutterwave'] },
  { provider: 'coinbase', headers: ['x-cc-webhook-signature'], paths: ['coinbase'] },
  { provider: 'revenuecat', headers: [], paths: ['revenuecat'] },
  { provider: 'appsflyer', headers: [], paths: ['appsflyer'] },
  { provider: 'singular', headers: [], paths: ['singular'] },
  { provider: 'dub', headers: ['dub-signature'], paths: ['dub'] },
  { provider: 'aws-sns', headers: ['x-amz-sns-message-type', 'x-amz-sns-*'], paths: ['sns', 'ses'] },
  { provider: 'supabase', headers: [], paths: ['supabase'] },
  { provider: 'pagerduty', headers: ['x-pagerduty-signature'], paths: ['pagerduty'] },
  { provider: 'xero', headers: ['x-xero-signature'], paths: ['xero'] },
  { provider: 'quickbooks', headers: ['intuit-signature'], paths: ['quickbooks'] },
  { provider: 'docusign', headers: ['x-docusign-signature-1'], paths: ['docusign'] },
  { provider: 'trello', headers: ['x-trello-webhook'], paths: ['trello'] },
  { provider: 'vonage', headers: [], paths: ['vonage'] },
  { provider: 'veriff', headers: ['x-hmac-signature', 'vrf-integration-id'], paths: ['veriff'] },
  { provider: 'hellosign', headers: ['x-hellosign-signature'], paths: ['hellosign', 'dropbox-sign'] },
  { provider: 'plain', headers: ['x-plain-webhook-secret', 'plain-request-signature'], paths: ['plain'] },
  { provider: 'fal', headers: ['x-fal-webhook-signature', 'x-fal-webhook-*'], paths: ['fal'] },
];

/** Checks that no sender owns: tokens, keys, messages signed by a cloud. */
export interface GeneralCheck {
  readonly packages: readonly string[];
  readonly path: string;
  readonly how: 'throws' | 'boolean';
}

export const generalChecks: readonly GeneralCheck[] = [
  { packages: ['jose'], path: 'jwtVerify', how: 'throws' },
  { packages: ['jose'], path: 'compactVerify', how: 'throws' },
  { packages: ['jsonwebtoken'], path: 'default.verify', how: 'throws' },
  { packages: ['google-auth-library'], path: 'OAuth2Client.new.verifyIdToken', how: 'throws' },
  { packages: ['@noble/ed25519', '@noble/curves'], path: 'verify', how: 'boolean' },
  { packages: ['@noble/curves'], path: 'ed25519.verify', how: 'boolean' },
  { packages: ['tweetnacl'], path: 'sign.detached.verify', how: 'boolean' },
  { packages: ['safe-compare', 'secure-compare', 'tsscmp', 'scmp'], path: 'default', how: 'boolean' },
  { packages: ['@sanity/webhook'], path: 'isValidSignature', how: 'boolean' },
  { packages: ['@sanity/webhook'], path: 'assertValidSignature', how: 'throws' },
  { packages: ['@sanity/webhook'], path: 'isValidRequest', how: 'boolean' },
  { packages: ['@mux/mux-node'], path: 'default.new.webhooks.unwrap', how: 'throws' },
  { packages: ['@mux/mux-node'], path: 'default.new.webhooks.verifySignature', how: 'throws' },
  { packages: ['@workos-inc/node'], path: 'WorkOS.new.webhooks.constructEvent', how: 'throws' },
  { packages: ['@elevenlabs/elevenlabs-js'], path: 'ElevenLabsClient.new.webhooks.constructEvent', how: 'throws' },
  { packages: ['standardwebhooks', 'svix'], path: 'Webhook.new.verify', how: 'throws' },
];

/** Senders whose signature format others use too: a path or secret may name the real one. */
export const sharedSchemes: readonly string[] = ['svix', 'standardwebhooks', 'hmac', 'openai'];

/** Packages that limit how often a route may be called. */
export const rateLimiters: readonly string[] = [
  'express-rate-limit',
  'express-slow-down',
  'rate-limiter-flexible',
  '@fastify/rate-limit',
  'fastify-rate-limit',
  '@upstash/ratelimit',
  '@vercel/firewall',
  'hono-rate-limiter',
  '@hono-rate-limiter/*',
  'koa-ratelimit',
  '@nestjs/throttler',
  'nestjs-throttler',
  'limiter',
  'bottleneck',
  'express-brute',
  '@unkey/ratelimit',
  '@arcjet/next',
  '@arcjet/node',
  'next-rate-limit',
  'ratelimiter',
  'lambda-rate-limiter',
];
