// @package superagent 10.4.2
import superagent from 'superagent';
import request from 'superagent';

const agent = superagent.agent();

export async function run(id: string) {
  const user = await superagent.get(`https://api.example.com/users/${id}`).set('accept', 'application/json').timeout({ response: 1000, deadline: 5000 });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get.set.timeout read timeout=1000 retry=absent
  await request.post('https://api.example.com/users').send(user.body).retry(2);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com post.send.retry write timeout=absent retry=3
  await agent.put('https://api.example.com/users/1').send({ id }).timeout(2000);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com put.send.timeout write timeout=2000 retry=absent
  superagent.get('https://api.example.com/ping').end((err, res) => console.log(err, res?.status));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get.end read timeout=absent retry=absent
}

// not calls: a plain object, a Map, express-like routes
const router = { get: (path: string, handler: () => void) => handler };
router.get('/users', () => undefined);
const cache = new Map<string, string>();
cache.get('https://api.example.com');
