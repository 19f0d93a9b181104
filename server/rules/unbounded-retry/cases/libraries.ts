// @package cockatiel 3.2.1
// @package p-retry 6.2.1
import { handleAll, retry } from 'cockatiel';
import pRetry from 'p-retry';

const forgotten = retry(handleAll, {});
//                ^^^^^^^^^^^^^^^^^^^^ unbounded-retry
export const a = () => forgotten.execute(() => fetch('https://api.example.com/a'));

const limited = retry(handleAll, { maxAttempts: 3 });
export const b = () => limited.execute(() => fetch('https://api.example.com/b'));

export const c = () => pRetry(() => fetch('https://api.example.com/c'), { forever: true });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unbounded-retry

export const d = () => pRetry(() => fetch('https://api.example.com/d'), { retries: 2, randomize: true });
