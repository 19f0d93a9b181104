// @package exa-js 2.23.0
import Exa from 'exa-js';

const exa = new Exa(process.env.EXA_KEY);

class Index {
  answer(q: string) {
    return q;
  }
}

export async function find(query: string) {
  const found = await exa.searchAndContents(query, { text: true });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http exa searchAndContents read timeout=absent retry=absent
  for await (const chunk of exa.streamAnswer(query)) console.log(chunk);
//                          ^^^^^^^^^^^^^^^^^^^^^^^ http exa streamAnswer read timeout=absent retry=absent streaming
  const set = await exa.websets.create({ search: { query } } as never);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http exa websets.create write timeout=absent retry=absent
  new Index().answer(query);
  'text'.search('x');
  return { found, set };
}
