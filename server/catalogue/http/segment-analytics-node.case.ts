// @package @segment/analytics-node 3.1.0
import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: process.env.SEGMENT_KEY! });
const once = new Analytics({ writeKey: process.env.SEGMENT_KEY!, maxRetries: 0, httpRequestTimeout: 2000 });
const tracks = new Map<string, number>();

class Train {
  track(n: number) {
    return tracks.get(String(n));
  }
}

export async function paid(userId: string) {
  analytics.track({ userId, event: 'paid' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http segment track write timeout=10000 retry=11
  once.identify({ userId });
//^^^^^^^^^^^^^^^^^^^^^^^^^ http segment identify write timeout=2000 retry=absent
  analytics.on('error', (error) => console.error(error));
  new Train().track(1);
  await analytics.closeAndFlush();
}
