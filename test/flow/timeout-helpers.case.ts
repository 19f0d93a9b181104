export function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), ms)),
  ]);
}
export const raced = () => withTimeout(fetch('https://api.example.com/a'), 4000);
//                                     ^ timeout=4000 retry=absent

export async function deadline<T>(fn: () => Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      fn(),
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('timeout')), ms);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
export const late = () => deadline(() => fetch('https://api.example.com/b'), 2500);
//                                       ^ timeout=2500

export async function aborting<T>(fn: (signal: AbortSignal) => Promise<T>, ms: number): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  try {
    return await fn(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
export const aborted = () => aborting((signal) => fetch('https://api.example.com/c', { signal }), 1500);
//                                                ^ timeout=1500

/** Never rejects: it only logs. */
export async function logsOnly<T>(promise: Promise<T>, ms: number): Promise<T> {
  const timer = setTimeout(() => console.warn('slow'), ms);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}
export const slow = () => logsOnly(fetch('https://api.example.com/d'), 1000);
//                                 ^ timeout=absent
