// @package effect 3.19.0
// @file src/effect.ts
import { Effect, Schedule } from 'effect';

const policy = Schedule.exponential('100 millis').pipe(Schedule.intersect(Schedule.recurs(3)));
const getUser = (id: string) =>
  Effect.tryPromise({
    try: () => fetch(`https://users.example.com/${id}`),
//             ^ retry=4 timeout=2000
    catch: (cause) => new Error(String(cause)),
  });
export const user = (id: string) => getUser(id).pipe(Effect.timeout('2 seconds'), Effect.retry(policy));
export const times = Effect.retry(Effect.tryPromise(() => fetch('https://users.example.com/x')), { times: 2 });
//                                                        ^ retry=3
export const program = Effect.gen(function* () {
  const res = yield* Effect.tryPromise(() => fetch('https://users.example.com/y'));
//                                           ^ retry=absent
  return res;
});
