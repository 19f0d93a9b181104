// @package effect 3.22.4
// @package openai 6.49.0
// @file src/effect.ts
import { Effect, pipe, Schedule } from 'effect';
import OpenAI from 'openai';

const client = new OpenAI({ timeout: 3000, maxRetries: 0 });
const policy = Schedule.exponential('100 millis').pipe(Schedule.intersect(Schedule.recurs(2)));

const item = (id: string) =>
  Effect.tryPromise((signal) => fetch(`https://api.example.com/${id}`, { signal })).pipe(
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=3 breaker=absent fallback=absent worst=3300
    Effect.timeout('1 second'),
    Effect.retry(policy),
  );
export const run = (id: string) => Effect.runPromise(item(id));

export const ask = pipe(
  Effect.tryPromise({
    try: () => client.responses.create({ model: 'm', input: 'x' }),
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai responses.create read timeout=3000 retry=4 fallback=present
    catch: (cause) => new Error('failed', { cause }),
  }),
  Effect.retry({ times: 3 }),
  Effect.catchAll(() => Effect.succeed(null)),
);

export const first = Effect.timeout(
  Effect.promise(() => fetch('https://api.example.com/first')),
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=2000 retry=absent worst=2000
  2000,
);

export const endless = Effect.retry(
  Effect.tryPromise(() => fetch('https://api.example.com/endless')),
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=unbounded
  Schedule.spaced('1 second'),
);

export const generated = Effect.gen(function* () {
  const response = yield* Effect.tryPromise(() => fetch('https://api.example.com/generated'));
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=5000 retry=2
  return response.status;
}).pipe(Effect.retry(Schedule.recurs(1)), Effect.timeoutFail({ duration: '5 seconds', onTimeout: () => new Error('slow') }));

export const bare = Effect.tryPromise(() => fetch('https://api.example.com/bare'));
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent

// @file src/modules.ts
import * as Effect from 'effect/Effect';
import * as Schedule from 'effect/Schedule';

export const load = Effect.tryPromise(() => fetch('https://api.example.com/modules')).pipe(Effect.retry(Schedule.recurs(4)));
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=5

// @file src/more.ts
import { Effect, Schedule } from 'effect';

const times = (n: number) => Effect.tryPromise(() => fetch('https://api.example.com/times')).pipe(Effect.retry(Schedule.recurs(n)));
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=some bounded=present
export const exported = (n: number) => times(n);
export const both = (n: number) =>
  Effect.tryPromise(() => fetch('https://api.example.com/both')).pipe(Effect.retry(Schedule.exponential('1 second').pipe(Schedule.compose(Schedule.recurs(n)))));
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=some bounded=present backoff=exponential
export const within = Effect.tryPromise(() => fetch('https://api.example.com/within')).pipe(Effect.retry(Schedule.spaced('1 second').pipe(Schedule.upTo('30 seconds'))));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=some bounded=present backoff=fixed
export const object = Effect.tryPromise(() => fetch('https://api.example.com/object')).pipe(Effect.retry({ schedule: Schedule.exponential(100), times: 2, while: () => true }));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 backoff=exponential filters=present
export const scheduled = Effect.tryPromise(() => fetch('https://api.example.com/scheduled')).pipe(Effect.retry({ schedule: Schedule.recurs(2) }));
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3
export const failing = Effect.tryPromise(() => fetch('https://api.example.com/failing')).pipe(Effect.catchAll((e) => Effect.fail(new Error('x', { cause: e }))));
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read fallback=absent
export const tagged = Effect.tryPromise(() => fetch('https://api.example.com/tagged')).pipe(Effect.catchTag('UnknownException', () => Effect.succeed(null)));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read fallback=present
export const dying = Effect.tryPromise(() => fetch('https://api.example.com/dying')).pipe(Effect.catchTags({ UnknownException: () => Effect.die('no') }));
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read fallback=absent
export const total = Effect.tryPromise(() => fetch('https://api.example.com/total')).pipe(Effect.retry({ times: 2 }), Effect.timeout(1000));
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 scope=total retry=3
export const attempt = Effect.tryPromise(() => fetch('https://api.example.com/attempt')).pipe(Effect.timeout(1000), Effect.retry({ times: 2 }));
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 scope=attempt retry=3
// A failed result that a step turns into a failure is repeated.
import { Resend } from 'resend';
const resend = new Resend('re_x');
export const mail = Effect.tryPromise(() => resend.batch.send([{ from: 'a@b.c', to: 'd@e.f', subject: 's', html: 'x' }])).pipe(
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email resend batch.send write retry=4
  Effect.andThen((r) => (r.error ? Effect.fail(r.error) : Effect.succeed(r))),
  Effect.retry({ times: 3, schedule: Schedule.exponential(1000) }),
);
export const unseen = Effect.tryPromise(() => resend.emails.send({ from: 'a@b.c', to: 'd@e.f', subject: 's', html: 'x' })).pipe(Effect.retry({ times: 3 }));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email resend emails.send write retry=absent

// @file src/options.ts
import { type Duration, Effect } from 'effect';
interface Options {
  name: string;
  timeout?: Duration.DurationInput;
}
const DEFAULT_TIMEOUT: Duration.DurationInput = '30 seconds';
const load = (options: Options) =>
  Effect.tryPromise(() => fetch(`https://api.example.com/${options.name}`)).pipe(Effect.timeoutFail({ duration: options.timeout ?? DEFAULT_TIMEOUT, onTimeout: () => new Error('slow') }));
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=30000
export const one = () => load({ name: 'one' });
