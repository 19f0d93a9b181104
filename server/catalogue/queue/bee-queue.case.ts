// @package bee-queue 2.0.0
import Queue from 'bee-queue';

const sums = new Queue('sums', { redis: { host: 'redis' } });
const rows = new Map<string, number>();

class Form {
  save() {
    return rows.size;
  }
}

sums.process(async (job) => job.data.a + job.data.b);

export async function add(a: number, b: number) {
  const job = await sums.createJob({ a, b }).retries(2).save();
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue redis createJob.retries.save write timeout=absent retry=absent
  const plain = sums.createJob({ a, b });
  await plain.save();
//      ^^^^^^^^^^^^ queue redis save write timeout=absent retry=absent
  const health = await sums.checkHealth();
//                     ^^^^^^^^^^^^^^^^^^ queue redis checkHealth read timeout=absent retry=absent
  sums.on('failed', (failed) => console.error(failed.id));
  new Form().save();
  await sums.close();
  return { job, health };
}
