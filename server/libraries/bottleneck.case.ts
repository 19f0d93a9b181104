// @package bottleneck 2.19.5
// @package openai 6.49.0
import Bottleneck from 'bottleneck';
import OpenAI from 'openai';

const client = new OpenAI({ timeout: 5000, maxRetries: 0 });
const limiter = new Bottleneck({ maxConcurrent: 5, minTime: 100 });

export const item = (id: string) => limiter.schedule(() => fetch(`https://api.example.com/${id}`));
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=present breaker=absent

export const urgent = () => limiter.schedule({ priority: 1, expiration: 3000 }, () => fetch('https://api.example.com/urgent'));
//                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=3000 retry=absent bulkhead=present

const ask = limiter.wrap((input: string) => client.responses.create({ model: 'm', input }));
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai responses.create read timeout=5000 retry=absent bulkhead=present
export const answer = (input: string) => ask(input);

const group = new Bottleneck.Group({ maxConcurrent: 1 });
export const perTenant = (tenant: string) => group.key(tenant).schedule(() => fetch('https://api.example.com/tenant'));
//                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=present

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=absent

const free = new Bottleneck();
export const unlimited = () => free.schedule(() => fetch('https://api.example.com/unlimited'));
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read bulkhead=absent
