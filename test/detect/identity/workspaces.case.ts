// @package openai 6.1.0
// @file package.json
{ "name": "shop", "private": true, "workspaces": ["packages/*", "apps/*"], "dependencies": { "openai": "6.1.0" } }
// @file packages/ai/package.json
{ "name": "@shop/ai", "version": "1.0.0", "main": "./dist/index.js", "types": "./dist/index.d.ts", "exports": { ".": "./dist/index.js", "./raw": "./src/raw.ts" }, "dependencies": { "openai": "6.1.0" } }
// @file packages/ai/tsconfig.json
{ "compilerOptions": { "composite": true, "rootDir": "src", "outDir": "dist" }, "include": ["src"] }
// @file packages/ai/src/index.ts
import OpenAI from 'openai';
export const createClient = (timeout: number) => new OpenAI({ timeout });
// @file packages/ai/src/raw.ts
import OpenAI from 'openai';
export const raw = new OpenAI({ maxRetries: 5 });
// @file apps/api/package.json
{ "name": "@shop/api", "version": "1.0.0", "dependencies": { "@shop/ai": "*" } }
// @file apps/api/tsconfig.json
{ "compilerOptions": {}, "references": [{ "path": "../../packages/ai" }], "include": ["src"] }
// @file apps/api/src/main.ts
import { createClient } from '@shop/ai';
import { raw } from '@shop/ai/raw';

const client = createClient(9000);

export async function main() {
  await client.models.list();
//      ^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=9000 retry=3
  await raw.models.list();
//      ^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=6
}
