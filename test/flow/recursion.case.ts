const wait = async (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export async function withRetry<T>(fn: () => Promise<T>, retries = 3, delay = 100): Promise<T> {
  try {
    return await fn();
  } catch (error) {
    if (retries <= 0) throw error;
    await wait(delay);
    return withRetry(fn, retries - 1, delay * 2);
  }
}

export async function getUser(id: string) {
  return withRetry(() => fetch(`https://users.example.com/${id}`));
//                       ^ retry=4 backoff=exponential jitter=false source=wrapper bounded=present
}

export async function getTeam(id: string) {
  return withRetry(() => fetch(`https://users.example.com/team/${id}`), 1);
//                       ^ retry=2
}

export async function load(attempt = 0): Promise<Response> {
  try {
    return await fetch('https://users.example.com/self');
//               ^ retry=3
  } catch (error) {
    if (attempt >= 2) throw error;
    return load(attempt + 1);
  }
}
