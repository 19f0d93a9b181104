// @package retry 0.13.1
import retry from 'retry';

export function load(done: (error: Error | null, value?: Response) => void) {
  const operation = retry.operation({ retries: 2, minTimeout: 100 });
  operation.attempt(() => {
    fetch('https://api.example.com/items', { signal: AbortSignal.timeout(1000) }).then(
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=3 worst=3300
      (response) => done(null, response),
      (error: Error) => {
        if (operation.retry(error)) return;
        done(operation.mainError());
      },
    );
  });
}

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent

export function silent() {
  const operation = retry.operation({ retries: 2 });
  operation.attempt(() => {
    void fetch('https://api.example.com/silent');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=absent
  });
}

export function bounded() {
  const operation = retry.operation({ forever: true, maxRetryTime: 30_000 });
  operation.attempt(async () => {
    try {
      await fetch('https://api.example.com/bounded');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=some bounded=present
    } catch (error) {
      operation.retry(error as Error);
    }
  });
}
