// @package @upstash/workflow 1.3.3
import { Client } from '@upstash/workflow';
import { serve } from '@upstash/workflow/nextjs';

const workflows = new Client({ token: process.env.QSTASH_TOKEN! });
const registry = new Map<string, string>();

class Button {
  trigger(name: string) {
    return registry.get(name);
  }
}

export const { POST } = serve(async (context) => {
  const result = await context.run('step', () => 1);
  await context.sleep('wait', 5);
  console.log(result);
});

export async function start(url: string) {
  const { workflowRunId } = await workflows.trigger({ url, retries: 2 });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue qstash trigger write timeout=absent retry=6
  await workflows.notify({ eventId: 'e', eventData: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue qstash notify write timeout=absent retry=6
  await workflows.cancel({ ids: workflowRunId });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue qstash cancel write timeout=absent retry=6
  new Button().trigger('local');
}
