// @package pg-boss 10.4.2
import PgBoss from 'pg-boss';

const boss = new PgBoss(process.env.DATABASE_URL!);
const outbox: Array<{ name: string }> = [];

class Boss {
  send(name: string) {
    outbox.push({ name });
  }
}

export async function boot() {
  boss.on('error', (error) => console.error(error));
  await boss.start();
//      ^^^^^^^^^^^^ queue postgres start unknown timeout=absent retry=absent
  await boss.createQueue('mail');
//      ^^^^^^^^^^^^^^^^^^^^^^^^ queue postgres createQueue write timeout=absent retry=absent
  await boss.work('mail', async ([job]) => console.log(job?.data));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue postgres work unknown timeout=absent retry=absent
}

export async function enqueue(to: string) {
  const id = await boss.send('mail', { to }, { retryLimit: 3, retryBackoff: true });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue postgres send write timeout=absent retry=absent
  const job = await boss.getJobById('mail', id!);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue postgres getJobById read timeout=absent retry=absent
  new Boss().send('mail');
  await boss.stop();
  return job;
}
