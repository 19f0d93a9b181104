// @package @supabase/supabase-js 2.119.0
// @package @supabase/ssr 0.12.7
import { createServerClient } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);
const bounded = createServerClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!, { cookies: {} as never, db: { timeout: 4000, retry: false } } as never);

export async function users(id: string) {
  const { data, error } = await supabase.from('users').select('*').eq('id', id).single();
  //                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database supabase from.select.eq.single read timeout=absent retry=4
  if (error) throw error;
  const { data: orders } = await bounded
  //                             ^ database supabase from.select.order read timeout=4000 retry=absent
    .from('orders')
    .select('id, total')
    .order('total');
  return { data, orders };
}

export async function save(name: string) {
  await supabase.from('users').insert({ name }).select();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database supabase from.insert.select write timeout=absent retry=absent
  await supabase.from('users').upsert({ name }).abortSignal(AbortSignal.timeout(2000)).throwOnError();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database supabase from.upsert.abortSignal.throwOnError write timeout=2000 retry=absent
  await supabase.rpc('rebuild', { name });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database supabase rpc unknown timeout=absent retry=absent
}

export class Files {
  constructor(private readonly client: SupabaseClient) {}
  async put(path: string, body: Blob) {
    await this.client.storage.from('files').upload(path, body);
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage supabase storage.from.upload write timeout=absent retry=absent
    return this.client.storage.from('files').getPublicUrl(path).data.publicUrl;
  }
  me() {
    return this.client.auth.getUser();
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^ http supabase auth.getUser read timeout=absent retry=absent
  }
  run() {
    return this.client.functions.invoke('resize', { body: {}, timeout: 5000 });
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http supabase functions.invoke write timeout=5000 retry=absent
  }
}

// look-alikes: Array.from, listeners, a table handle
const table = supabase.from('users');
export const list = Array.from([1, 2]);
supabase.auth.onAuthStateChange(() => undefined);
const db = { from: (table: string) => ({ select: () => [table] }) };
db.from('users').select();
