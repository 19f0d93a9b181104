// @package rxjs 7.8.2
// @package openai 6.49.0
import OpenAI from 'openai';
import { catchError, defer, firstValueFrom, from, lastValueFrom, of, retry, switchMap, timeout } from 'rxjs';

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
