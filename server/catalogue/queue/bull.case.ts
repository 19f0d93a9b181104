// @package bull 4.16.5
import Queue from 'bull';
import type { Queue as BullQueue } from 'bull';

const reports = new Queue('reports', process.env.REDIS_URL!);
const list: string[] = [];

class Counter {
  add(n: number) {
    return n + 1;
  }
}

reports.process(async (job) => {
  await job.progress(10);
//      ^^^^^^^^^^^^^^^^ queue redis progress write timeout=absent retry=absent
  return job.data;
});
reports.on('failed', (job, error) => console.error(job.id, error));

export async function schedule(other: BullQueue, id: string) {
  const job = await reports.add({ id }, { attempts: 3, timeout: 10_000 });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue redis add write timeout=absent retry=absent
  const waiting = await other.getWaiting();
//                      ^^^^^^^^^^^^^^^^^^ queue redis getWaiting read timeout=absent retry=absent
  await other.clean(5000, 'completed');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue redis clean write timeout=absent retry=absent
  list.push(id);
  new Counter().add(1);
  await reports.close();
  return { job, waiting };
}
