/** What the clients generated with Speakeasy have in common (Polar, Vercel, Dub, @novu/api). */
import type { OptionSpec } from '../../model/catalogue';

const retryKeys = { baseMs: 'backoff.initialInterval', capMs: 'backoff.maxInterval' };

/** Options of the constructor; `secret` is the path of the key. */
export const speakeasyClient = (secret: string): readonly OptionSpec[] => [
  { path: '$0.timeoutMs', sets: 'timeout', covers: 'response' },
  { path: '$0.retryConfig', sets: 'retryObject', retryKeys },
  { path: '$0.serverURL', sets: 'baseUrl' },
  { path: '$0.httpClient', sets: 'fetch' },
  { path: secret, sets: 'secret' },
];

/** Request options, the second argument. A signal of the caller replaces the timer. */
export const speakeasyRequest: readonly OptionSpec[] = [
  { path: '$1.timeoutMs', sets: 'timeout', covers: 'response' },
  { path: '$1.retries', sets: 'retryObject', retryKeys },
  { path: '$1.fetchOptions.signal', sets: 'signal', scope: 'total', covers: 'total' },
  { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
];
