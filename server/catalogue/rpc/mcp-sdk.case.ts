// @package @modelcontextprotocol/sdk 1.32.2
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';

export async function tools(url: string) {
  const client = new Client({ name: 'app', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rpc unknown connect write timeout=60000 retry=absent
  const { tools } = await client.listTools();
//                        ^^^^^^^^^^^^^^^^^^ rpc unknown listTools read timeout=60000 retry=absent
  const result = await client.callTool({ name: tools[0].name, arguments: {} }, undefined, { timeout: 5000 });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rpc unknown callTool write timeout=5000 retry=absent
  await client.close();
  return result;
}

// look-alikes: a server's own registrations, a local class
const server = new McpServer({ name: 's', version: '1' });
server.tool('echo', async () => ({ content: [] }));
class Bus { connect() { return this; } listTools() { return []; } }
new Bus().connect().listTools();
