// @package @ai-sdk/mcp 1.0.101
import { createMCPClient } from '@ai-sdk/mcp';

export async function tools() {
  const client = await createMCPClient({ transport: { type: 'http', url: 'https://mcp.example.com/mcp' } });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rpc mcp.example.com createMCPClient read timeout=absent retry=absent
  const all = await client.tools();
//                  ^^^^^^^^^^^^^^ rpc unknown tools read timeout=absent retry=absent
  const list = await client.listTools({ options: { timeout: 4000 } });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rpc unknown listTools read timeout=4000 retry=absent
  await client.close();
  return { all, list };
}

// look-alikes
const toolbox = { tools: () => [] };
toolbox.tools();
const listTools = new Map<string, string>();
listTools.get('x');
