// @package @clickhouse/client 1.23.1
import { createClient, type ClickHouseClient } from '@clickhouse/client';

const clickhouse = createClient({ url: process.env.CLICKHOUSE_URL, request_timeout: 10_000 });

export async function count() {
  const result = await clickhouse.query({ query: 'SELECT count() FROM events', format: 'JSONEachRow' });
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database clickhouse query read timeout=10000 retry=absent
  return result.json();
}

export async function track(client: ClickHouseClient, event: object) {
  await client.insert({ table: 'events', values: [event], format: 'JSONEachRow' });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database clickhouse insert write timeout=30000 retry=absent
}

// look-alikes
const runner = { query: (q: string) => q, insert: () => 1 };
runner.query('SELECT 1');
runner.insert();
export const stop = () => clickhouse.close();
