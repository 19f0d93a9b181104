/** The VS Code settings `faultline.*`, as package.json declares them: the keys shared with the config file, and the editor's own. */
import { configSchema, type JsonSchema, type RuleSchema } from './config-schema';

const fileWins = 'What `faultline.config.jsonc` says wins over this.';

/** Keys of the config file that are settings too; what is structured any further belongs into the file. */
const shared: Readonly<Record<string, { readonly markdown: string; readonly default: unknown }>> = {
  preset: {
    markdown:
      'Which rules are on: `recommended`, `strict` (all of them, the further ones as warnings; suppressions need a reason) or `all` (the further ones as infos).',
    default: 'recommended',
  },
  rules: {
    markdown:
      'Severity per rule: `off`, `info`, `warning` or `error`. Example: `{ "missing-retry": "off" }`. Options of rules belong into the file.',
    default: {},
  },
  budgets: {
    markdown:
      'Longest time a call on a request path may take, by kind of call: milliseconds or text such as `"30s"`. Example: `{ "llm": "45s", "default": "30s" }`.',
    default: {},
  },
  include: {
    markdown: 'Files to analyse, as globs from the workspace folder; everything when empty.',
    default: [],
  },
  exclude: {
    markdown: 'Files to leave out, as globs from the workspace folder, besides what `.gitignore` names.',
    default: [],
  },
  includeTests: { markdown: 'Report on test files too.', default: false },
};

const own: Readonly<Record<string, JsonSchema>> = {
  enable: {
    type: 'boolean',
    default: true,
    scope: 'window',
    markdownDescription: 'Analyse the open folders. When off, the language server is not started.',
  },
  codeLens: {
    type: 'string',
    enum: ['off', 'findings', 'all'],
    markdownEnumDescriptions: [
      'No code lenses.',
      'On functions whose remote calls have findings.',
      'On every function with remote calls.',
    ],
    default: 'findings',
    scope: 'resource',
    markdownDescription: 'Functions with remote calls that get a code lens.',
  },
  memoryLimit: {
    type: 'integer',
    minimum: 256,
    default: 2048,
    scope: 'resource',
    markdownDescription: 'Megabytes of memory that the analysis of one folder may use before it stops with a message.',
  },
  cache: {
    type: 'boolean',
    default: true,
    scope: 'resource',
    markdownDescription: 'Keep facts on disk between runs, so that the next start is fast.',
  },
  'trace.server': {
    type: 'string',
    enum: ['off', 'messages', 'verbose'],
    default: 'off',
    scope: 'window',
    markdownDescription:
      'Log what the editor and the language server say to each other, in the output channel *faultline*.',
  },
};

/** Levels by rule, without the options: their schemas would make up most of package.json. */
function rulesSetting(rules: readonly RuleSchema[]): JsonSchema {
  const level = (description: string): JsonSchema => ({ description, enum: ['off', 'info', 'warning', 'error'] });
  return {
    type: 'object',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, level(rule.description)])),
    additionalProperties: false,
  };
}

/** @returns the value of `contributes.configuration` */
export function settingsSchema(rules: readonly RuleSchema[] = []): JsonSchema {
  const file = configSchema(rules)['properties'] as Readonly<Record<string, JsonSchema>>;
  const properties: Record<string, JsonSchema> = { 'faultline.enable': own['enable'] ?? {} };
  for (const [key, { markdown, default: value }] of Object.entries(shared)) {
    const { description: _plain, ...schema } = key === 'rules' ? rulesSetting(rules) : (file[key] ?? {});
    properties[`faultline.${key}`] = {
      ...schema,
      default: value,
      scope: 'resource',
      markdownDescription: `${markdown} ${fileWins}`,
    };
  }
  for (const [key, schema] of Object.entries(own)) properties[`faultline.${key}`] ??= schema;
  return { title: 'faultline', properties };
}
