// @package cockatiel 3.2.1
// @package p-retry 6.2.1
import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import pRetry from 'p-retry';

const noDelay = retry(handleAll, { maxAttempts: 3 });
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ retry-without-backoff
export const a = () => noDelay.execute(() => fetch('https://api.example.com/a'));

const growing = retry(handleAll, { maxAttempts: 3, backoff: new ExponentialBackoff() });
export const b = () => growing.execute(() => fetch('https://api.example.com/b'));

export const c = () => pRetry(() => fetch('https://api.example.com/c'), { retries: 3 });
