export async function withRetry<T>(fn: () => Promise<T>): Promise<T> {
  return fn();
}
export async function retry<T>(fn: () => Promise<T>, times: number): Promise<T> {
  console.log('would retry', times);
  try {
    return await fn();
  } catch (error) {
    console.error('failed', error);
    throw error;
  }
}
export const a = () => withRetry(() => fetch('https://api.example.com/a'));
//                                     ^ retry=absent
export const b = () => retry(() => fetch('https://api.example.com/b'), 3);
//                                 ^ retry=absent

export async function carefully<T>(job: () => Promise<T>): Promise<T> {
  for (let n = 0; ; n++) {
    try {
      return await job();
    } catch (error) {
      if (n >= 2) throw error;
    }
  }
}
export const c = () => carefully(() => fetch('https://api.example.com/c'));
//                                     ^ retry=3 backoff=none
/** The default hides the failure: the retry outside never sees it. */
export const d = () =>
  carefully(async () => {
    try {
      return await fetch('https://api.example.com/d');
//                 ^ retry=absent
    } catch {
      return null;
    }
  });
