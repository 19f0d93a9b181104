// @package @temporalio/client 1.24.0
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';

class Workflows {
  start(name: string) {
    return name;
  }
}

export async function order(id: string) {
  const connection = await Connection.connect({ address: 'temporal:7233' });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue temporal Connection.connect unknown timeout=10000 retry=10
  const client = new Client({ connection });
  const handle = await client.workflow.start('order', { taskQueue: 'orders', workflowId: id });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue temporal workflow.start write timeout=absent retry=10
  await handle.signal('paid');
//      ^^^^^^^^^^^^^^^^^^^^^ queue temporal signal write timeout=absent retry=10
  const old = client.workflow.getHandle('other');
  const state = await old.query('state');
//                    ^^^^^^^^^^^^^^^^^^ queue temporal query read timeout=absent retry=10
  await client.schedule.create({
//      ^ queue temporal schedule.create write timeout=absent retry=10
    scheduleId: 'daily',
    spec: {},
    action: { type: 'startWorkflow', workflowType: 'order', taskQueue: 'orders' },
  });
  new Workflows().start('order');
  await connection.close();
  return state;
}

export async function stop(handle: WorkflowHandle) {
  await handle.terminate('stop');
//      ^^^^^^^^^^^^^^^^^^^^^^^^ queue temporal terminate write timeout=absent retry=10
}
