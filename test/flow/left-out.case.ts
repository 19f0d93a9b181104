// A helper that leaves its retry out when it is already inside of one: which it is, is not known, so nothing is said.
const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

interface Handle {
  nested: boolean;
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  let last: unknown;
  for (let round = 0; round < 5; round++) {
    try {
      return await work();
    } catch (error) {
      last = error;
      await pause(25 * 2 ** round * (1 + Math.random()));
    }
  }
  throw last;
}

async function inOne<T>(handle: Handle, work: (inner: Handle) => Promise<T>): Promise<T> {
  if (handle.nested) return work(handle);
  return again(() => work({ nested: true }));
}

export function read(handle: Handle) {
  return inOne(handle, async () => fetch('https://api.example.com/read'));
  //                               ^ retry=unknown attempts=null
}

export function all(handle: Handle) {
  return inOne(handle, async (inner) => read(inner));
}

// Where the condition is known, so is the way.
async function maybe<T>(on: boolean, work: () => Promise<T>): Promise<T> {
  if (!on) return work();
  return again(work);
}

export const off = () => maybe(false, () => fetch('https://api.example.com/off'));
//                                          ^ retry=absent
