/** Which rules are in force for a file, with which severity, options and budgets. */
import type { Budgets, Config, Override, Preset, RuleSetting } from '../../shared/config';
import type { Severity } from '../../shared/report';
import type { FileSettings, Rule } from '../rules/define';
import { globMatcher } from './globs';

/** Severity of a rule by preset alone. */
export function presetLevel(rule: Rule, preset: Preset): Severity | 'off' {
  if (rule.preset === 'recommended') return rule.severity;
  return preset === 'strict' ? 'warning' : preset === 'all' ? 'info' : 'off';
}

/** Settings per file; files under the same overrides share one object. */
export function createSettings(config: Config): (file: string) => FileSettings {
  const overrides = config.overrides.map((override) => ({ override, matches: globMatcher(override.files) }));
  const known = new Map<string, FileSettings>();
  return (file) => {
    const hits = overrides.filter(({ matches }) => matches(file));
    const key = hits.map(({ override }) => config.overrides.indexOf(override)).join(',');
    let settings = known.get(key);
    if (!settings)
      known.set(
        key,
        (settings = settingsOf(
          config,
          hits.map(({ override }) => override),
        )),
      );
    return settings;
  };
}

function settingsOf(config: Config, overrides: readonly Override[]): FileSettings {
  const preset =
    config.forced.preset ?? [...overrides].reverse().find((override) => override.preset)?.preset ?? config.preset;
  const budgets: Budgets = Object.assign({}, config.budgets, ...overrides.map((override) => override.budgets));
  const settingsFor = (id: string): RuleSetting[] =>
    [config.rules[id], ...overrides.map((override) => override.rules[id])].filter((setting) => setting !== undefined);
  return {
    preset,
    budgets,
    level: (rule) => {
      const last = settingsFor(rule.id).pop();
      return config.forced.rules[rule.id] ?? (typeof last === 'string' ? last : last?.[0]) ?? presetLevel(rule, preset);
    },
    options: (rule) => {
      const given = settingsFor(rule.id).map((setting) => (typeof setting === 'string' ? {} : (setting[1] ?? {})));
      const defaults = Object.entries(rule.options).map(([name, option]) => [name, option.default]);
      return Object.assign({}, Object.fromEntries(defaults), ...given);
    },
  };
}
