// @package bullmq 5.81.5
// @package ioredis 5.11.1
import { Redis } from 'ioredis';
import { FlowProducer, Queue, Worker, type Job } from 'bullmq';

const mails = new Queue('mails', { connection: { host: 'redis', port: 6379 }, defaultJobOptions: { attempts: 3 } });
const bounded = new Queue('bounded', { connection: new Redis({ host: 'redis', commandTimeout: 2000 }) });
const flows = new FlowProducer({ connection: { host: 'redis' } });
const later = new Map<string, number>();

class Backlog {
  add(name: string) {
    return later.set(name, Date.now());
  }
}

export const worker = new Worker('mails', async (job: Job) => {
  await job.updateProgress(50);
//      ^^^^^^^^^^^^^^^^^^^^^^ queue redis updateProgress write timeout=absent retry=absent
  return job.data;
}, { connection: { host: 'redis' } });
worker.on('failed', (job) => console.error(job?.id));

export async function enqueue(to: string) {
  const job = await mails.add('welcome', { to }, { attempts: 5, backoff: { type: 'exponential', delay: 1000 } });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue redis add write timeout=absent retry=absent
  await bounded.add('welcome', { to });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue redis add write timeout=2000 retry=absent
  await mails.addBulk([{ name: 'a', data: {} }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue redis addBulk write timeout=absent retry=absent
  await flows.add({ name: 'report', queueName: 'reports', children: [] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue redis add write timeout=absent retry=absent
  const counts = await mails.getJobCounts('waiting', 'failed');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue redis getJobCounts read timeout=absent retry=absent
  new Backlog().add(to);
  await mails.close();
  return { id: job.id, counts };
}
