// @package @notionhq/client 5.26.0
import { Client, iteratePaginatedAPI, isFullPage } from '@notionhq/client';

const notion = new Client({ auth: process.env.NOTION_TOKEN });
const quick = new Client({ auth: process.env.NOTION_TOKEN, timeoutMs: 5000, retry: false });

class Book {
  pages = { create: (p: unknown) => p };
}

export async function sync(database_id: string) {
  const db = await notion.databases.retrieve({ database_id });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http notion databases.retrieve read timeout=60000 retry=3
  const rows = await notion.dataSources.query({ data_source_id: 'd' });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http notion dataSources.query read timeout=60000 retry=3
  await notion.pages.create({ parent: { database_id }, properties: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http notion pages.create write timeout=60000 retry=absent
  await quick.blocks.children.append({ block_id: 'b', children: [] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http notion blocks.children.append write timeout=5000 retry=absent
  for await (const user of iteratePaginatedAPI(notion.users.list, {})) console.log(user);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http notion iteratePaginatedAPI read timeout=60000 retry=3
  new Book().pages.create({});
  return rows.results.filter(isFullPage).length + (db ? 1 : 0);
}
