// @package polly-js 1.8.3
import polly from 'polly-js';

export const load = () =>
  polly()
    .waitAndRetry(2)
    .executeForPromise(() => fetch('https://api.example.com/items', { signal: AbortSignal.timeout(1000) }));
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=3 breaker=absent worst=3300

export const filtered = () =>
  polly()
    .handle((error) => error.code === 'ECONNRESET')
    .retry(3)
    .executeForPromise(() => fetch('https://api.example.com/filtered'));
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=4

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
