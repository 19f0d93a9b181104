// @package posthog-node 5.70.0
import { PostHog } from 'posthog-node';

const posthog = new PostHog(process.env.POSTHOG_KEY!);

class Camera {
  capture(name: string) {
    return name;
  }
}

export async function checkout(distinctId: string) {
  posthog.capture({ distinctId, event: 'checkout' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http posthog capture write timeout=10000 retry=4
  const on = await posthog.isFeatureEnabled('new-checkout', distinctId);
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http posthog isFeatureEnabled read timeout=3000 retry=2
  await posthog.flush();
//      ^^^^^^^^^^^^^^^ http posthog flush write timeout=10000 retry=4
  new Camera().capture('local');
  await posthog.shutdown();
  return on;
}
