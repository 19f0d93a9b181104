// @package axios 1.7.9
// @file src/import.ts
import axios from 'axios';
declare function list(after: number): Promise<{ id: string }[]>;
async function one(item: { id: string }) {
  return axios.get(`https://api.example.com/items/${item.id}`);
//       ^ timeout=absent retry=absent
}
// a pause after the batch bounds no call in it
export async function importAll() {
  for (let batch = 0; batch < 5; batch++) {
    const items = await list(batch);
    if (items.length === 0) break;
    await Promise.allSettled(items.map((item) => one(item)));
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}
// @file src/later.ts
import axios from 'axios';
// nobody waits for the call: the pause is not its limit
export async function fire(ids: string[]) {
  ids.forEach((id) => void axios.get(`https://api.example.com/ping/${id}`));
//                         ^ timeout=absent
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}
// @file src/bounded.ts
import axios from 'axios';
// the whole batch against a timer: the caller does stop waiting
export async function bounded(ids: string[]) {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), 5_000));
  return Promise.race([Promise.all(ids.map((id) => axios.get(`https://api.example.com/b/${id}`))), late]);
//                                                 ^ timeout=5000
}
