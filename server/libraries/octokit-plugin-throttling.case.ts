// @package @octokit/plugin-throttling 11.0.5
// @package @octokit/rest 22.0.1
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';

const plain = new Octokit({ auth: process.env.GITHUB_TOKEN });
export const user = () => plain.rest.users.getAuthenticated();
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.users.getAuthenticated read timeout=absent retry=absent breaker=absent
export const plugins = [throttling];

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=absent

const Throttled = Octokit.plugin(throttling);
const slow = new Throttled({ throttle: { onRateLimit: () => true, onSecondaryRateLimit: () => false } });
export const paced = () => slow.rest.users.getAuthenticated();
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http github rest.users.getAuthenticated read bulkhead=present retry=absent
