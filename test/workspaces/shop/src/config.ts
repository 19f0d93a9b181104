function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export const config = {
  port: Number(process.env.PORT ?? 3000),
  redisUrl: process.env.REDIS_URL ?? 'redis://localhost:6379',
  openaiKey: required('OPENAI_API_KEY'),
  resendKey: required('RESEND_API_KEY'),
  stripe: {
    secretKey: required('STRIPE_SECRET_KEY'),
    webhookSecret: required('STRIPE_WEBHOOK_SECRET'),
  },
  carrier: {
    baseUrl: process.env.CARRIER_URL ?? 'https://api.parcelmate.example/v2',
    token: required('CARRIER_TOKEN'),
  },
  tax: {
    url: 'https://tax.vatify.example/v1/quote',
    timeoutMs: Number(process.env.TAX_TIMEOUT_MS ?? 3000),
  },
};
