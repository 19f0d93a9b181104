async function twice<T>(fn: () => Promise<T>): Promise<T> {
  try {
    return await fn();
  } catch {
    return await fn();
  }
}
async function ping() {
  return fetch('https://api.example.com/ping');
//       ^ retry=absent timeout=absent
}
export const safe = () => twice(ping);
export const bare = () => ping();

async function pong() {
  return fetch('https://api.example.com/pong');
//       ^ retry=2
}
export const one = () => twice(pong);
export const two = () => twice(() => pong());
