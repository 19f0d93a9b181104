// @package mixpanel 0.24.0
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init(process.env.MIXPANEL_TOKEN!);
const people = new Map<string, string>();

class Race {
  track(n: number) {
    return people.get(String(n));
  }
}

export function paid(id: string) {
  mixpanel.track('paid', { distinct_id: id });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http mixpanel track write timeout=absent retry=absent
  mixpanel.people.set(id, { plan: 'pro' });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http mixpanel people.set write timeout=absent retry=absent
  people.set(id, 'pro');
  new Race().track(1);
}
