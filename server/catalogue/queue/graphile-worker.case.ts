// @package graphile-worker 0.17.3
import { makeWorkerUtils, quickAddJob, run, type JobHelpers } from 'graphile-worker';

class Board {
  addJob(name: string) {
    return name;
  }
}

export async function enqueue(id: string) {
  const utils = await makeWorkerUtils({ connectionString: process.env.DATABASE_URL });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue postgres makeWorkerUtils unknown timeout=absent retry=absent
  await utils.addJob('mail', { id }, { maxAttempts: 5, jobKey: id });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue postgres addJob write timeout=absent retry=absent
  await quickAddJob({ connectionString: process.env.DATABASE_URL }, 'mail', { id });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue postgres quickAddJob write timeout=absent retry=absent
  new Board().addJob('local');
  await utils.release();
}

export async function mail(payload: unknown, helpers: JobHelpers) {
  await helpers.addJob('audit', payload);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue postgres addJob write timeout=absent retry=absent
  helpers.logger.info('sent');
}

export async function main() {
  const runner = await run({ connectionString: process.env.DATABASE_URL, taskDirectory: 'tasks' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue postgres run unknown timeout=absent retry=absent
  await runner.promise;
}
