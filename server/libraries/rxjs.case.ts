// @package rxjs 7.8.2
// @package openai 6.49.0
import OpenAI from 'openai';
import { catchError, defer, firstValueFrom, from, lastValueFrom, of, retry, retryWhen, switchMap, take, throwError, timeout, timer } from 'rxjs';

const client = new OpenAI({ timeout: 4000, maxRetries: 0 });

export const load = () => lastValueFrom(defer(() => fetch('https://api.example.com/items')).pipe(timeout(1000), retry(2)));
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=3 breaker=absent fallback=absent worst=3000

export const ask = () =>
  firstValueFrom(
    defer(() => client.responses.create({ model: 'm', input: 'x' })).pipe(
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai responses.create read timeout=4000 retry=unbounded fallback=present
      retry(),
      catchError(() => of(null)),
    ),
  );

// A promise already runs: subscribing again gives its one result.
export const eager = () => lastValueFrom(from(fetch('https://api.example.com/eager')).pipe(retry(3), timeout(2000)));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=2000 retry=absent

export const chained = () =>
  lastValueFrom(
    of('a').pipe(
      switchMap((id) => defer(() => fetch(`https://api.example.com/${id}`)).pipe(retry(1))),
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=2
    ),
  );

export const bare = () => lastValueFrom(defer(() => fetch('https://api.example.com/bare')));
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent

export const counted = () => lastValueFrom(defer(() => fetch('https://api.example.com/counted')).pipe(retry({ count: 2, delay: 500 })));
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 backoff=fixed
export const paced = () => lastValueFrom(defer(() => fetch('https://api.example.com/paced')).pipe(retry({ delay: (e, n) => timer(n * 100) })));
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=some backoff=unknown bounded=unknown
export const when = () => lastValueFrom(defer(() => fetch('https://api.example.com/when')).pipe(retryWhen((errors) => errors.pipe(take(3)))));
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=some bounded=unknown
export const early = () => lastValueFrom(of('a').pipe(retry(4), switchMap(() => fetch('https://api.example.com/early')), retry(1)));
//                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=2
export const rethrown = () =>
  lastValueFrom(defer(() => fetch('https://api.example.com/rethrown')).pipe(catchError((e) => throwError(() => new Error('failed', { cause: e })))));
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read fallback=absent
export const thrown = () =>
  lastValueFrom(
    defer(() => fetch('https://api.example.com/thrown')).pipe(
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read fallback=absent timeout=900
      timeout({ each: 900 }),
      catchError((e) => {
        console.error(e);
        throw e;
      }),
    ),
  );
export const instead = () => lastValueFrom(defer(() => fetch('https://api.example.com/instead')).pipe(timeout({ first: 700, with: () => of(null) })));
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read fallback=present timeout=700
// The limit is one of each try inside of the repeat, one of them all outside of it.
export const each = () => lastValueFrom(defer(() => fetch('https://api.example.com/each')).pipe(timeout(100), retry(2)));
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=100 scope=attempt worst=300
export const whole = () => lastValueFrom(defer(() => fetch('https://api.example.com/whole')).pipe(retry(2), timeout(100)));
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=100 scope=total worst=100
