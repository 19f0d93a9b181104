// @package @supabase/supabase-js 2.58.0
import { createClient } from '@supabase/supabase-js';

const supabase = createClient('https://db.example.com', process.env.KEY ?? '');

export async function unread() {
  const { data } = await supabase.from('users').select('*');
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked-response: Nobody reads `error`
  return data;
}

export async function read() {
  const { data, error } = await supabase.from('users').select('*');
  if (error) throw error;
  return data;
}

export async function thrown() {
  const { data } = await supabase.from('users').select('*').throwOnError();
  return data;
}
