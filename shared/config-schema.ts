/** JSON schema (draft-07) of the config file. The loader validates with it, editors complete with it. */

/** What the schema needs to know of a rule. */
export interface RuleSchema {
  readonly id: string;
  readonly description: string;
  /** JSON schema of each option. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

const kindNames = [
  'llm',
  'database',
  'cache',
  'http',
  'webhook',
  'messaging',
  'queue',
  'storage',
  'email',
  'websocket',
  'rpc',
];
const levels = ['off', 'info', 'warning', 'error'];
const text = (description: string): JsonSchema => ({ type: 'string', minLength: 1, description });
const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
const oneOf = (values: readonly string[], description: string): JsonSchema => ({
  type: 'string',
  enum: values,
  description,
});
const duration = (description: string): JsonSchema => ({
  type: ['number', 'string'],
  minimum: 0,
  pattern: '^\\s*\\d+(\\.\\d+)?\\s*(ms|s|min|m|h)\\s*$',
  description: `${description} Milliseconds, or text such as "30s", "2m", "500ms".`,
});
const object = (
  properties: Record<string, JsonSchema>,
  required: readonly string[],
  description: string,
): JsonSchema => ({
  type: 'object',
  description,
  properties,
  additionalProperties: false,
  ...(required.length ? { required } : {}),
});
const list = (items: JsonSchema, description: string): JsonSchema => ({ type: 'array', items, description });
const nullable = (schema: JsonSchema): JsonSchema => ({ ...schema, type: [...[schema.type].flat(), 'null'] });

const origin = {
  package: text('Import specifier of the npm package that exports it.'),
  module: text(
    'Module of the project that exports it: its path from the folder of this file, such as "src/lib/http.ts".',
  ),
  export: text('Exported name; "default" when missing.'),
};
const known = {
  timeoutMs: nullable(duration('Bound of one attempt; null: there is none.')),
  totalTimeoutMs: nullable(duration('Bound of all attempts together.')),
  attempts: nullable({ type: 'integer', minimum: 1, description: 'Tries in all (1 + retries).' }),
  backoff: oneOf(['none', 'fixed', 'linear', 'exponential'], 'How the delay between attempts grows.'),
  jitter: flag('The delays are spread at random.'),
};
const option = object(
  {
    path: text(
      'Where the option is given: "$0.timeout" is the property `timeout` of the first argument, "$last.signal" of the last.',
    ),
    sets: oneOf(
      [
        'timeout',
        'signal',
        'connectTimeout',
        'retries',
        'attempts',
        'retryObject',
        'retrySwitch',
        'baseUrl',
        'fetch',
        'dispatcher',
        'model',
        'idempotencyKey',
        'poolSize',
        'secret',
        'stream',
        'method',
      ],
      'What the option sets.',
    ),
    unit: oneOf(['ms', 's', 'min', 'duration'], 'Unit of a timeout; "ms" when missing.'),
    scope: oneOf(['attempt', 'total'], 'Whether a timeout bounds each attempt or all of them.'),
    covers: oneOf(['headers', 'response', 'total'], 'How far a timeout reaches.'),
  },
  ['path', 'sets'],
  'An option of the constructor or call.',
);
const call = {
  effect: oneOf(['read', 'write', 'unknown'], 'Whether the call changes something on the other side.'),
  idempotent: flag('A write that may be repeated by definition (PUT, DELETE, upsert).'),
  streaming: flag('The answer is a stream.'),
  longLived: flag('Blocks by design (consume, subscribe): no timeout is expected.'),
  options: list(option, 'Options of the call that set protections.'),
};
const kind = oneOf(kindNames, 'What kind of remote thing it is.');
const dependency = text('Name of the remote thing that fails together, lower case.');
const party = oneOf(
  ['third', 'own'],
  '"third": a provider outside of your control (default); "own": your own infrastructure.',
);

const client: JsonSchema = {
  ...object(
    {
      ...origin,
      ...known,
      kind,
      dependency,
      party,
      made: oneOf(
        ['new', 'call', 'value'],
        'How the export gives the client: `new X()`, `X()`, or `X` is one. Missing: any of them.',
      ),
      type: text('Exported TypeScript type of the client, where it is not the export itself.'),
      calls: {
        type: 'object',
        description:
          'Member path ("invoices.list", "*" one name, "**" one or more) → effect, "none", or the call in full.',
        additionalProperties: {
          anyOf: [
            { type: 'string', enum: ['read', 'write', 'unknown', 'none'] },
            { type: 'object', properties: { ...call, ...known }, additionalProperties: false },
          ],
        },
      },
      options: list(option, 'Options of the constructor or factory that set protections.'),
      id: text('Complete catalogue entry: its id.'),
      packages: list({ type: 'string' }, 'Complete catalogue entry: import specifiers.'),
      npm: nullable(text('Complete catalogue entry: package whose version decides the defaults.')),
      exports: { type: 'object', description: 'Complete catalogue entry: what each export is.' },
      globals: { type: 'object', description: 'Complete catalogue entry: platform globals.' },
      types: { type: 'object', description: 'Complete catalogue entry: clients, handles and their members.' },
      optionSets: { type: 'object', description: 'Complete catalogue entry: shared tables of options.' },
      defaults: list({ type: 'object' }, 'Complete catalogue entry: what the SDK does on its own, by version range.'),
      hints: list({ type: 'string' }, 'Complete catalogue entry: hints for fixes.'),
      sources: list({ type: 'object' }, 'Complete catalogue entry: where the facts come from.'),
    },
    ['kind'],
    'A client that the catalogue does not know: short form, or a complete catalogue entry (`exports` and `types`).',
  ),
};

function ruleSchema(rule: RuleSchema | null): JsonSchema {
  const options: JsonSchema = rule
    ? { type: 'object', properties: rule.options, additionalProperties: false }
    : { type: 'object' };
  return {
    ...(rule ? { description: rule.description } : {}),
    anyOf: [
      { type: 'string', enum: levels },
      { type: 'array', items: [{ type: 'string', enum: levels }, options], minItems: 1, maxItems: 2 },
    ],
  };
}

function rulesSchema(rules: readonly RuleSchema[]): JsonSchema {
  return {
    type: 'object',
    description: 'Severity per rule: "off", "info", "warning", "error", or [severity, options].',
    ...(rules.length
      ? {
          properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
          additionalProperties: false,
        }
      : { additionalProperties: ruleSchema(null) }),
  };
}

const budgets = object(
  Object.fromEntries(
    [...kindNames, 'default'].map((name) => [
      name,
      duration(
        name === 'default'
          ? 'Budget of every kind that is not named; 30 s when missing.'
          : `Budget of ${name} calls${name === 'llm' ? '; 60 s when missing' : ''}.`,
      ),
    ]),
  ),
  [],
  'Longest time a call on a request path may take, by kind (`excessive-timeout`).',
);

/** The schema of `faultline.config.jsonc`. Without rules any rule name is allowed. */
export function configSchema(rules: readonly RuleSchema[] = []): JsonSchema {
  const globs = (what: string) =>
    list(
      { type: 'string', minLength: 1 },
      `${what} Globs from the folder of this file; a folder name stands for everything in it.`,
    );
  const preset = oneOf(
    ['recommended', 'strict', 'all'],
    'Which rules are on: "recommended", "strict" (all of them, the further ones as warnings, suppressions need a reason) or "all" (the further ones as infos).',
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'faultline config',
    ...object(
      {
        $schema: { type: 'string', description: 'Path or address of this schema, for editors.' },
        preset,
        rules: rulesSchema(rules),
        budgets,
        include: globs('Files to analyse; everything when missing.'),
        exclude: globs('Files to leave out, besides what .gitignore names.'),
        includeTests: flag('Report on test files too.'),
        clients: list(client, 'Clients that inference cannot see or that the catalogue does not know.'),
        calls: list(
          object(
            { ...origin, ...known, ...call, kind, dependency, party },
            ['kind'],
            'A function that reaches the network.',
          ),
          'Functions that reach the network in a way that inference cannot see.',
        ),
        wrappers: list(
          object(
            {
              ...origin,
              ...known,
              method: text('Method of the exported class or object, where it is not the export itself.'),
              fn: {
                type: 'integer',
                minimum: 0,
                description: 'Index of the argument that is the protected function; 0 when missing.',
              },
              breaker: flag('Runs it inside a circuit breaker that outlives the call.'),
              bulkhead: flag('Limits how many run at once.'),
              fallback: flag('Gives another answer when it fails.'),
              returnsFunction: flag('Gives back a wrapped function instead of the result.'),
              cancels: flag('Hands an AbortSignal to the function and aborts it when the time is over.'),
            },
            [],
            'A function that protects the function it is given.',
          ),
          'Wrappers whose protection inference cannot see.',
        ),
        endpoints: list(
          { type: 'object', properties: { url: text('Address that is read.'), name: text('Name in the views.') } },
          'Addresses that report health, breakers, metrics or flags (`faultline live` and the editor).',
        ),
        resilience: object(
          {
            module: text('Module that holds the policies of the project; fixes add to it.'),
            engine: oneOf(
              ['auto', 'cockatiel', 'opossum', 'standalone'],
              'What generated policies are built with; "auto" takes the library the project has.',
            ),
          },
          [],
          'Where and how fixes write policies.',
        ),
        overrides: list(
          object(
            {
              files: {
                type: ['string', 'array'],
                items: { type: 'string', minLength: 1 },
                minLength: 1,
                description: 'Globs from the folder of this file; "!" in front excludes.',
              },
              preset,
              rules: rulesSchema(rules),
              budgets,
            },
            ['files'],
            'Settings for some folders.',
          ),
          'Settings per folder; later entries win.',
        ),
      },
      [],
      'Settings of faultline. Everything is optional.',
    ),
  };
}
