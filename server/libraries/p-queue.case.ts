// @package p-queue 10.0.0
import PQueue from 'p-queue';

const queue = new PQueue({ concurrency: 4 });
const bounded = new PQueue({ concurrency: 2, timeout: 5000 });

export const item = (id: string) => queue.add(() => fetch(`https://api.example.com/${id}`));
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=present breaker=absent

export const slow = () => bounded.add(({ signal }) => fetch('https://api.example.com/slow', { signal }));
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=5000 retry=absent bulkhead=present

export const once = () => queue.add(() => fetch('https://api.example.com/once'), { timeout: 800 });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=800 retry=absent bulkhead=present

export const both = () =>
  queue.addAll([async () => fetch('https://api.example.com/a'), async () => fetch('https://api.example.com/b')]);
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent bulkhead=present
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent bulkhead=present

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=absent

const waiting = new Set<string>();
waiting.add('a');

// Without limits it limits nothing.
const free = new PQueue();
export const unlimited = () => free.add(() => fetch('https://api.example.com/unlimited'));
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read bulkhead=absent
const rated = new PQueue({ interval: 1000, intervalCap: 5 });
export const rate = () => rated.add(() => fetch('https://api.example.com/rated'));
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read bulkhead=present
export function sized(concurrency: number) {
  const queue = new PQueue({ concurrency });
  return () => queue.add(() => fetch('https://api.example.com/sized'));
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read bulkhead=unknown
}
