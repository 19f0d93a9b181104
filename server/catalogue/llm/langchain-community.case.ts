// @package @langchain/xai 1.4.15
import { ChatXAI } from '@langchain/xai';
import { ChatDeepInfra } from '@langchain/community/chat_models/deepinfra';
import { VoyageEmbeddings } from '@langchain/community/embeddings/voyage';

const grok = new ChatXAI({ model: 'grok-4', maxRetries: 1 });
const infra = new ChatDeepInfra({ model: 'm' });

export const a = (x: string) => grok.invoke(x);
//                              ^^^^^^^^^^^^^^ llm xai invoke read timeout=600000 retry=2 covers=headers
export const b = (x: string) => infra.invoke(x, { timeout: 3000 });
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm deepinfra invoke read timeout=3000 retry=7
export const c = (x: string) => new VoyageEmbeddings({}).embedQuery(x);
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm voyage embedQuery read timeout=absent retry=7

// look-alikes
export const bound = grok.bindTools([]);
const local = { invoke: (x: string) => x };
local.invoke('x');
