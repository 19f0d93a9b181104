/** `faultline init`: writes a commented config file from what it finds. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configFileNames, defaultConfig } from '../../../shared/config';
import { loadEngine, rootOf, tool } from '../analysis';
import { UsageError } from '../errors';
import { initialConfig } from '../init-text';
import { createProgress, write, type Streams } from '../streams';

export interface InitOptions {
  readonly root?: string;
  readonly quiet?: boolean;
  readonly cache: boolean;
}

/** Exit code 0; a config that is there already is never overwritten. */
export async function runInit(options: InitOptions, streams: Streams): Promise<number> {
  const root = rootOf(options, streams.cwd);
  const existing = configFileNames.find((name) => existsSync(join(root, name)));
  if (existing) throw new UsageError(`there is already a ${existing} in ${root}; edit it, or remove it first`);
  const engine = await loadEngine();
  const progress = createProgress(streams.stderr, options.quiet !== true);
  const session = engine.openSession({
    root,
    config: defaultConfig,
    types: 'off',
    cache: options.cache,
    progress: progress.report,
  });
  const common = (() => {
    try {
      return { facts: session.facts(), config: defaultConfig, tool };
    } finally {
      progress.clear();
      session.dispose();
    }
  })();
  const schema = 'node_modules/faultline/docs/faultline.config.schema.json';
  const text = initialConfig({
    check: engine.checkReport(common),
    inventory: engine.inventoryReport(common),
    dependencies: dependenciesOf(root),
    schema: existsSync(join(root, schema)) ? `./${schema}` : null,
  });
  const [name] = configFileNames;
  try {
    writeFileSync(join(root, name), text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`cannot write ${join(root, name)}: ${error instanceof Error ? error.message : String(error)}`);
  }
  await write(streams.stdout, `Wrote ${name}. Try: faultline check\n`);
  return 0;
}

/** Names of the packages that the root's package.json lists. */
function dependenciesOf(root: string): string[] {
  try {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    return ['dependencies', 'devDependencies'].flatMap((key) =>
      Object.keys((manifest[key] as object | undefined) ?? {}),
    );
  } catch {
    return []; // no package.json, or none that can be read: nothing is known of libraries
  }
}
