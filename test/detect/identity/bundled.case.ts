// @package @supabase/supabase-js 2.110.3
// @file src/card.ts
// Files shipped with the code are no remote calls; a page asks its own origin for them.
const font = fetch(new URL('../fonts/Mono-Bold.ttf', import.meta.url)).then((r) => r.arrayBuffer());

export async function GET() {
  const regular = await fetch(new URL('../fonts/Mono.ttf', import.meta.url));
  const api = await fetch(new URL('/v1/cards', 'https://cards.example.com'));
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http cards.example.com fetch read
  return [await font, regular, api];
}
// @file src/engine.ts
'use client';
export const engine = () => fetch(new URL('./engine.wasm', import.meta.url));
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http same-origin fetch read
// @file src/session.ts
'use client';
import { createClient } from '@supabase/supabase-js';

const supabase = createClient('https://x.supabase.co', 'anon');

export function watch(show: (value: unknown) => void) {
  // It never rejects: whoever is given the result is told of the failure.
  supabase.auth.getSession().then(({ data, error }) => show(error ?? data));
//^^^^^^^^^^^^^^^^^^^^^^^^^^ http supabase auth.getSession read use=callback
  supabase.auth.getSession();
//^^^^^^^^^^^^^^^^^^^^^^^^^^ http supabase auth.getSession read use=floating
}
