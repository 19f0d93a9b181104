/** The text of a first config file: valid as it stands, with what was found as comments. */
import type { CheckReport, InventoryReport } from '../../shared/report';

export interface Found {
  readonly check: CheckReport;
  readonly inventory: InventoryReport;
  /** Packages of the root's package.json. */
  readonly dependencies: readonly string[];
  /** Path of the JSON schema, for editors; null when it is not there. */
  readonly schema: string | null;
}

/** Entries named in a comment; the rest is counted. */
const SHOWN = 8;

/** Names with how often they occur, most frequent first. */
function tally(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

function listed(entries: readonly [string, number][]): string {
  const shown = entries
    .slice(0, SHOWN)
    .map(([name, n]) => `${name} (${n})`)
    .join(', ');
  return entries.length > SHOWN ? `${shown} and ${entries.length - SHOWN} more` : shown;
}

/** Library that generated policies would be built with. */
function engineOf(dependencies: readonly string[]): 'cockatiel' | 'opossum' | 'auto' {
  return dependencies.includes('cockatiel') ? 'cockatiel' : dependencies.includes('opossum') ? 'opossum' : 'auto';
}

export function initialConfig({ check, inventory, dependencies, schema }: Found): string {
  const sites = inventory.callSites;
  const known = tally(sites.filter((site) => site.dependency !== 'unknown').map((site) => site.dependency));
  const unknown = sites.filter((site) => site.dependency === 'unknown').length;
  const rules = tally(check.findings.map((finding) => finding.rule));
  const engine = engineOf(dependencies);
  return `// Settings of faultline. Everything is optional.
{
${schema ? `  "$schema": ${JSON.stringify(schema)},\n` : ''}  // Found when this file was made: ${sites.length} remote calls in ${check.summary.files} files.
${known.length ? `  // ${listed(known)}${unknown ? `; ${unknown} whose other side is not known` : ''}\n` : ''}
  // "recommended", "strict" (more rules, as warnings; suppressions need a reason) or "all" (more rules, as infos).
  "preset": "recommended",

  // "off", "info", "warning" or "error" for each rule; \`faultline explain <rule>\` says what it is about.
  "rules": {
${rules.map(([rule, n]) => `    // ${JSON.stringify(rule)}: "off", // ${n === 1 ? 'one finding' : `${n} findings`} now\n`).join('')}  },

  // Longest time a call may take while somebody waits for the answer.
  "budgets": { "llm": "60s", "default": "30s" },

  // Besides what .gitignore names.
  "exclude": [],

  // Report on test files too.
  "includeTests": false,

  // Clients that the catalogue does not know:
  // { "package": "@acme/billing", "export": "BillingClient", "kind": "http", "dependency": "billing",
  //   "timeoutMs": "10s", "attempts": 1, "calls": { "invoices.list": "read", "invoices.*": "write" } }
  "clients": [],

  // Functions that protect the function they are given in a way that cannot be seen in the code:
  // { "module": "src/lib/retry.ts", "export": "withRetry", "fn": 0, "attempts": 3, "backoff": "exponential" }
  "wrappers": [],

  // What policies that fixes write are built with${engine === 'auto' ? '' : ` (${engine} is among the dependencies)`}.
  "resilience": { "engine": ${JSON.stringify(engine)} }

  // Other settings for some folders, later ones win:
  // , "overrides": [{ "files": "scripts", "rules": { "missing-timeout": "info" } }]
}
`;
}
