function isRetryable(error: { status?: number }): boolean {
  if (error.status === 429) return true;
  return (error.status ?? 500) >= 500;
}
export async function careful<T>(fn: () => Promise<T>, max = 3): Promise<T> {
  for (let i = 1; ; i++) {
    try {
      return await fn();
    } catch (error) {
      if (i >= max || !isRetryable(error as { status?: number })) throw error;
      await new Promise((r) => setTimeout(r, 100 * i));
    }
  }
}
export const a = () => careful(() => fetch('https://api.example.com/a'));
//                                   ^ retry=3 filters=present backoff=linear

export async function blindly<T>(fn: () => Promise<T>): Promise<T> {
  for (let i = 0; i < 3; i++) {
    try {
      return await fn();
    } catch {
      await new Promise((r) => setTimeout(r, 100));
    }
  }
  throw new Error('failed');
}
export const b = () => blindly(() => fetch('https://api.example.com/b'));
//                                   ^ retry=3 filters=absent
