// @file src/components/button.tsx
'use client';

export function Button() {
  return <button onClick={async () => { await fetch('/api/buy', { method: 'POST' }); }}>Buy</button>;
  //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-timeout: the same origin
}
