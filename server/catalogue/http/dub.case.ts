// @package dub 0.73.5
import { Dub } from 'dub';

const dub = new Dub({ token: process.env.DUB_TOKEN });

class Studio {
  links = { create: (l: unknown) => l };
}

export async function shorten(url: string) {
  const link = await dub.links.create({ url });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^ http dub links.create write timeout=absent retry=absent
  await dub.links.upsert({ url }, { timeoutMs: 1500 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http dub links.upsert write timeout=1500 retry=absent
  const clicks = await dub.analytics.retrieve({ event: 'clicks' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http dub analytics.retrieve read timeout=absent retry=absent
  await dub.track.lead({ eventName: 'sign-up' } as never);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http dub track.lead write timeout=absent retry=absent
  new Studio().links.create({});
  new Map([['a', 1]]).get('a');
  return { link, clicks };
}
