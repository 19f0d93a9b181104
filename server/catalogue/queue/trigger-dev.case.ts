// @package @trigger.dev/sdk 4.8.3
import { task, tasks, runs, wait } from '@trigger.dev/sdk';
import type { Task } from '@trigger.dev/sdk';

export const resize = task({
  id: 'resize',
  retry: { maxAttempts: 4 },
  run: async (payload: { url: string }) => {
    await wait.for({ seconds: 5 });
    return payload.url;
  },
});

class Triggers {
  trigger(id: string) {
    return id;
  }
}

export async function start(other: Task<'x', object>) {
  const handle = await tasks.trigger('resize', { url: 'u' }, { idempotencyKey: 'k' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue trigger-dev trigger write timeout=absent retry=5
  await resize.trigger({ url: 'u' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue trigger-dev trigger write timeout=absent retry=5
  await other.batchTrigger([{ payload: {} }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue trigger-dev batchTrigger write timeout=absent retry=5
  const run = await runs.retrieve(handle.id);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^ queue trigger-dev retrieve read timeout=absent retry=5
  new Triggers().trigger('local');
  return run;
}
