// @package agenda 4.4.0
import { Agenda } from 'agenda';

const agenda = new Agenda({ db: { address: process.env.MONGO_URL! } });
const calendar = { every: (interval: string) => interval };

agenda.define('mail', async (job) => {
  await job.touch();
//      ^^^^^^^^^^^ queue mongodb touch write timeout=absent retry=absent
});

export async function boot() {
  await agenda.start();
//      ^^^^^^^^^^^^^^ queue mongodb start unknown timeout=absent retry=absent
  await agenda.every('10 minutes', 'mail');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue mongodb every write timeout=absent retry=absent
  await agenda.schedule('in 5 minutes', 'mail', { to: 'a' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue mongodb schedule write timeout=absent retry=absent
  const job = agenda.create('mail', { to: 'b' });
  job.unique({ 'data.to': 'b' });
  await job.save();
//      ^^^^^^^^^^ queue mongodb save write timeout=absent retry=absent
  const all = await agenda.jobs({ name: 'mail' });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue mongodb jobs read timeout=absent retry=absent
  calendar.every('hour');
  agenda.on('fail', (error) => console.error(error));
  return all;
}
