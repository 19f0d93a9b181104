// @package @octokit/rest 22.0.1
import { Octokit } from '@octokit/rest';
import { request } from '@octokit/request';
import { graphql } from '@octokit/graphql';

const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN, request: { timeout: 5000 } });
const cache = new Map<string, unknown>();

export async function sync(owner: string, repo: string) {
  const { data } = await octokit.rest.pulls.list({ owner, repo });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.pulls.list read timeout=absent retry=absent
  const legacy = await octokit.repos.getContent({ owner, repo, path: 'README.md' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github repos.getContent read timeout=absent retry=absent
  await octokit.rest.repos.createOrUpdateFileContents({ owner, repo, path: 'a', message: 'm', content: '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.repos.createOrUpdateFileContents write timeout=absent retry=absent
  for await (const page of octokit.paginate.iterator(octokit.rest.issues.listForRepo, { owner, repo })) cache.set(page.url, page);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github paginate.iterator read timeout=absent retry=absent
  const plain = await request('POST /repos/{owner}/{repo}/dispatches', { owner, repo, event_type: 'go' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github request write timeout=absent retry=absent
  const q = await graphql('{ viewer { login } }', { headers: { authorization: 'token x' } });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github graphql unknown timeout=absent retry=absent
  octokit.hook.before('request', async () => {});
  cache.get('pulls');
  return { data, legacy, plain, q };
}
