// @package mollitia 0.1.1
import { Bulkhead, Circuit, Fallback, Retry, RetryMode, SlidingCountBreaker, Timeout } from 'mollitia';

const retry = new Retry({ attempts: 2, interval: 100, mode: RetryMode.CONSTANT });
const timeout = new Timeout({ delay: 1000 });
const breaker = new SlidingCountBreaker({ failureRateThreshold: 50 });

const circuit = new Circuit({
  func: (id: string) => fetch(`https://api.example.com/${id}`),
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=3 breaker=present worst=3200
  options: { modules: [retry, breaker, timeout] },
});
export const item = (id: string) => circuit.execute(id);

// The limit outside bounds the tries together.
const outside = new Circuit({ options: { modules: [new Fallback({ callback: () => null }), timeout, retry, new Bulkhead()] } });
export const all = () => outside.fn(() => fetch('https://api.example.com/all')).execute();
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=3 bulkhead=present fallback=absent worst=1000

const plain = new Circuit({ func: () => fetch('https://api.example.com/plain') });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent
export const unguarded = () => plain.execute();
