// @package octokit 5.0.5
import { Octokit, App } from 'octokit';

const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });
const impatient = new Octokit({ retry: { enabled: false } });
const app = new App({ appId: 1, privateKey: process.env.KEY! });

class Releases {
  rest = { repos: { listReleases: async () => [] } };
}

export async function report(owner: string, repo: string) {
  const issue = await octokit.rest.issues.create({ owner, repo, title: 'Down' });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.issues.create write timeout=absent retry=4
  const { data } = await octokit.rest.repos.get({ owner, repo });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.repos.get read timeout=absent retry=4
  const all = await octokit.paginate(octokit.rest.issues.listForRepo, { owner, repo, per_page: 100 });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github paginate read timeout=absent retry=4
  const raw = await octokit.request('GET /repos/{owner}/{repo}', { owner, repo });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github request read timeout=absent retry=4
  const once = await impatient.rest.issues.addLabels({ owner, repo, issue_number: 1, labels: ['p1'] });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.issues.addLabels write timeout=absent retry=absent
  const bounded = await octokit.rest.repos.get({
//                      ^ http github rest.repos.get read timeout=2000 retry=4
    owner,
    repo,
    request: { signal: AbortSignal.timeout(2000) },
  });
  const viewer = await octokit.graphql('query { viewer { login } }');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github graphql unknown timeout=absent retry=4
  octokit.log.info('reported');
  const url = octokit.rest.issues.create.endpoint({ owner, repo, title: 'x' });
  const none = await new Releases().rest.repos.listReleases();
  return { issue, data, all, raw, once, bounded, viewer, url, none };
}

export async function closeAll(installationId: number) {
  const scoped = await app.getInstallationOctokit(installationId);
  await scoped.rest.issues.update({ owner: 'a', repo: 'b', issue_number: 3, state: 'closed' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.issues.update write timeout=absent retry=4
  app.webhooks.on('issues.opened', async ({ payload }) => console.log(payload));
}
