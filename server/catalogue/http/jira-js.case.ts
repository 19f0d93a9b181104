// @package jira.js 5.4.0
import { Version3Client } from 'jira.js';

const jira = new Version3Client({ host: 'https://acme.atlassian.net' });
const quick = new Version3Client({ host: 'https://acme.atlassian.net', baseRequestConfig: { timeout: 6000 } });

class Board {
  issues = { createIssue: (i: unknown) => i };
}

export async function file(summary: string, key: string) {
  const created = await jira.issues.createIssue({ fields: { summary } } as never);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http jira issues.createIssue write timeout=absent retry=absent
  const issue = await quick.issues.getIssue({ issueIdOrKey: key });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http jira issues.getIssue read timeout=6000 retry=absent
  await jira.issues.editIssue({ issueIdOrKey: key, fields: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http jira issues.editIssue write timeout=absent retry=absent
  new Board().issues.createIssue({});
  new Map([['a', 1]]).get('a');
  return { created, issue };
}
