/**
 * Writes what is made from the units: registries, rule pages, the schema of the config file, the settings in package.json.
 *
 *   npm run codegen              writes the files that differ
 *   npm run codegen -- --check   writes nothing; exit code 1 and their names when some differ
 *
 * `--root DIR` reads and writes another folder with the same layout.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { libraryUnits, pages, registry, ruleIds, rulePageSource, ruleUnits, sdkUnits } from './codegen/registries.mjs';
import { rulePage, ruleTable } from './codegen/rule-docs.mjs';
import { root as ourRoot, programs } from './steps.mjs';

/** Where generated pages and schemas go; a page there that nothing makes any more is removed. */
const RULE_DOCS = 'docs/rules';

/** @returns {Promise<Map<string, string>>} text by path, relative to `root` */
async function generate(root) {
  const files = new Map();
  const write = (file, text) => files.set(file, file.endsWith('.ts') ? formatted(file, text) : text);

  const sdks = sdkUnits(root);
  if (sdks.length > 0) {
    const type = { name: 'Sdk', from: '../model/catalogue' };
    write('server/catalogue/index.ts', registry(sdks, { name: 'sdks', of: 'Every SDK of the catalogue.', type }));
  }
  const libraries = libraryUnits(root);
  if (libraries.length > 0) {
    write('server/libraries/index.ts', registry(libraries, { name: 'libraries', of: 'Every resilience library.' }));
  }
  const rules = ruleUnits(root);
  if (rules.length > 0) {
    const type = { name: 'Rule', from: './define' };
    write('server/rules/index.ts', registry(rules, { name: 'rules', of: 'Every rule.', type }));
    write('server/rules/pages.ts', pages(root));
  }

  const loaded = await load(root, ruleIds(root));
  if (loaded.rules.length > 0) {
    for (const rule of loaded.rules) {
      write(`${RULE_DOCS}/${rule.id}.md`, rulePage(rule, rulePageSource(root, rule.id)));
    }
    write(`${RULE_DOCS}/README.md`, ruleTable(loaded.rules));
  }
  if (loaded.configSchema) {
    const schema = loaded.configSchema(loaded.rules.map(schemaOf));
    write('docs/faultline.config.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
  }
  const manifest = manifestWithSettings(root, loaded);
  if (manifest) write('package.json', manifest);
  return files;
}

/** package.json with the settings of the editor, made from the schema of the config file; null where it is no extension. */
function manifestWithSettings(root, { rules, settingsSchema }) {
  const file = path.join(root, 'package.json');
  if (!settingsSchema || !fs.existsSync(file)) return null;
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!manifest.contributes) return null;
  manifest.contributes.configuration = settingsSchema(rules.map(schemaOf));
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** What the schema of the config file needs to know of a rule. */
function schemaOf(rule) {
  const options = Object.entries(rule.options).map(([name, option]) => [name, option.schema]);
  return { id: rule.id, description: rule.description, options: Object.fromEntries(options) };
}

/** The rules and the schema, run from their sources: the registries may be out of date or missing. */
async function load(root, ids) {
  const requires = ids.map((id) => `require('./server/rules/${id}/rule.ts').default`);
  const config = fs.existsSync(path.join(root, 'shared/config.ts'))
    ? "require('./shared/config.ts').configSchema"
    : 'null';
  const settings = fs.existsSync(path.join(root, 'shared/settings-schema.ts'))
    ? "require('./shared/settings-schema.ts').settingsSchema"
    : 'null';
  const result = await build({
    stdin: {
      contents: `module.exports = { rules: [${requires.join(', ')}], configSchema: ${config}, settingsSchema: ${settings} };`,
      resolveDir: root,
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  });
  const module = { exports: {} };
  const evaluate = new Function('module', 'exports', 'require', result.outputFiles[0].text);
  evaluate(module, module.exports, createRequire(path.join(ourRoot, 'package.json')));
  return module.exports;
}

/** The text as our formatter prints it. */
function formatted(file, text) {
  const args = [path.join(ourRoot, programs.biome), 'format', `--stdin-file-path=${file}`];
  const result = spawnSync(process.execPath, args, { cwd: ourRoot, input: text, encoding: 'utf8', maxBuffer: 64e6 });
  if (result.status !== 0) throw new Error(`${file} cannot be formatted: ${result.stderr}`);
  return result.stdout;
}

/** Pages of rules that are gone. */
function leftOver(root, files) {
  const folder = path.join(root, RULE_DOCS);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .map((name) => `${RULE_DOCS}/${name}`)
    .filter((file) => !files.has(file));
}

async function main() {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, root: { type: 'string' } } });
  const root = path.resolve(values.root ?? ourRoot);
  const files = await generate(root);
  const changed = [...files].filter(([file, text]) => {
    const target = path.join(root, file);
    return !fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text;
  });
  const gone = leftOver(root, files);
  const verb = values.check ? 'out of date' : 'wrote';
  for (const [file] of changed) process.stdout.write(`${verb}: ${file}\n`);
  for (const file of gone) process.stdout.write(`${values.check ? 'out of date' : 'removed'}: ${file}\n`);
  if (values.check) {
    if (changed.length + gone.length === 0) return;
    process.stdout.write('run `npm run codegen`\n');
    process.exitCode = 1;
    return;
  }
  for (const [file, text] of changed) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  for (const file of gone) fs.rmSync(path.join(root, file));
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
