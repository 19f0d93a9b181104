/** The config in force for a folder: its file, opened or on disk, over the client's settings. */
import { readFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { Config, UserConfig } from '../../../shared/config';
import type { ServerSettings } from '../../../shared/protocol';
import { ConfigError, findConfigFile, parseConfig, resolveConfig, ruleSchemas } from '../../engine';
import type { ConfigFault, ConfigState } from './messages';

/** Keys that settings and config file share. */
const shared = ['preset', 'rules', 'budgets', 'include', 'exclude', 'includeTests'] as const;

export interface ReadConfig {
  /** Null when the file has faults: the config before stays in force. */
  readonly config: Config | null;
  readonly state: ConfigState;
}

/** `texts` are those of open config files. Never throws. */
export function readConfig(root: string, texts: ReadonlyMap<string, string>, settings: ServerSettings): ReadConfig {
  const file = findConfigFile(root);
  const fromSettings = readSettings(settings);
  const base = resolveConfig(fromSettings.user);
  const state = (faults: readonly ConfigFault[]): ConfigState => ({
    file,
    faults,
    settingsFault: fromSettings.fault,
  });
  if (file === null) return { config: base, state: state([]) };
  try {
    const user = parseConfig(texts.get(file) ?? withoutMark(readFileSync(file, 'utf8')), file, ruleSchemas());
    const below = relative(dirname(file), root).split(sep).join('/');
    const own = resolveConfig(user, below.startsWith('..') ? '' : below);
    const left = Object.fromEntries(shared.filter((key) => user[key] === undefined).map((key) => [key, base[key]]));
    return { config: { ...own, ...left }, state: state([]) };
  } catch (error) {
    const faults =
      error instanceof ConfigError
        ? error.problems
        : [{ line: 1, column: 1, message: `the config cannot be read: ${(error as Error).message}` }];
    return { config: null, state: state(faults.map(({ line, column, message }) => ({ line, column, message }))) };
  }
}

/** Settings are checked like the file; what is wrong leaves the defaults. */
function readSettings(settings: ServerSettings): { user: UserConfig; fault: string | null } {
  const given = shared.filter((key) => !isUnset(settings[key])).map((key) => [key, settings[key]]);
  if (given.length === 0) return { user: {}, fault: null };
  try {
    return { user: parseConfig(JSON.stringify(Object.fromEntries(given)), 'settings', ruleSchemas()), fault: null };
  } catch (error) {
    const fault = error instanceof ConfigError ? (error.problems[0]?.message ?? '') : (error as Error).message;
    return { user: {}, fault: `the settings of faultline cannot be used: ${fault}` };
  }
}

/** Clients send null and empty values for settings that nobody has set. */
const isUnset = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'object' && (Array.isArray(value) ? value.length : Object.keys(value).length) === 0);

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');
