// @package @cerebras/cerebras_cloud_sdk 1.91.0
import Cerebras from '@cerebras/cerebras_cloud_sdk';

let client: Cerebras | undefined;
const get = () => (client ??= new Cerebras({ timeout: 8_000 }));

export async function run() {
  const r = await get().chat.completions.create({ model: 'llama3.1-8b', messages: [] });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm cerebras chat.completions.create read timeout=8000 retry=3 covers=headers
  const models = await get().models.list({ maxRetries: 0 });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm cerebras models.list read timeout=8000 retry=absent
  return [r, models];
}

// look-alikes
function create(x: object) { return x; }
create({ model: 'm' });
const cache = new Map<string, string>();
cache.get('models');
