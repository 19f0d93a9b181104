// @file src/base.ts
export abstract class BaseDataService {
  protected readonly attempts: number = 4;
  protected async get<T>(path: string): Promise<T> {
    return this.guard(async () => {
      const res = await fetch(`${this.host()}${path}`);
//                      ^ retry=4 backoff=fixed
      if (!res.ok) throw new Error(String(res.status));
      return (await res.json()) as T;
    });
  }
  protected abstract host(): string;
  private async guard<T>(run: () => Promise<T>): Promise<T> {
    let failure: unknown;
    for (let i = 0; i < this.attempts; i++) {
      try {
        return await run();
      } catch (error) {
        failure = error;
        await new Promise((r) => setTimeout(r, 250));
      }
    }
    throw failure;
  }
}
// @file src/users.ts
import { BaseDataService } from './base';
export class Users extends BaseDataService {
  protected host() {
    return 'https://users.example.com';
  }
  list() {
    return this.get('/users');
  }
}
