// @package @octokit/plugin-retry 8.1.1
// @package @octokit/rest 22.0.1
import { retry } from '@octokit/plugin-retry';
import { Octokit } from '@octokit/rest';

const plain = new Octokit({ auth: process.env.GITHUB_TOKEN });
export const repo = (owner: string, name: string) => plain.rest.repos.get({ owner, repo: name });
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.repos.get read timeout=absent retry=absent breaker=absent
export const plugins = [retry];

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent

const Retrying = Octokit.plugin(retry);
const patient = new Retrying({ auth: process.env.GITHUB_TOKEN });
export const again = (owner: string, name: string) => patient.rest.repos.get({ owner, repo: name });
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.repos.get read timeout=absent retry=4 filters=present breaker=absent
const twice = new Retrying({ retry: { retries: 1 } });
export const once = (owner: string, name: string) => twice.rest.repos.get({ owner, repo: name });
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.repos.get read retry=2
const off = new Retrying({ retry: { enabled: false } });
export const never = (owner: string, name: string) => off.rest.repos.get({ owner, repo: name });
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.repos.get read retry=absent
