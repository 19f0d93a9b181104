/** What `explain` and the documentation say of rules, and of the calls on one line. */
import type { RuleSchema } from '../../shared/config';
import type { LineExplanation, RuleInfo } from '../../shared/explain';
import type { CheckReport, InventoryReport } from '../../shared/report';
import { rules } from '../rules';
import type { Rule } from '../rules/define';
import { pages } from '../rules/pages';
import { presetLevel } from './settings';

/** Metadata and pages of all rules, in the order of the registry. */
export function ruleInfos(): RuleInfo[] {
  return rules.map((rule) => ({
    id: rule.id,
    category: rule.category,
    description: rule.description,
    presets: {
      recommended: presetLevel(rule, 'recommended'),
      strict: presetLevel(rule, 'strict'),
      all: presetLevel(rule, 'all'),
    },
    options: Object.entries(rule.options).map(([name, option]) => ({
      name,
      description: option.description,
      default: option.default,
    })),
    page: pages[rule.id] ?? '',
  }));
}

/** Names and options of rules, for the config's schema. */
export function ruleSchemas(all: readonly Rule[] = rules): RuleSchema[] {
  return all.map((rule) => ({
    id: rule.id,
    description: rule.description,
    options: Object.fromEntries(
      Object.entries(rule.options).map(([name, option]) => [
        name,
        { description: option.description, ...option.schema },
      ]),
    ),
  }));
}

/** Everything known about a line: calls that span it, handlers, flags and findings on it. */
export function explainLine(
  file: string,
  line: number,
  inventory: InventoryReport,
  check: CheckReport,
): LineExplanation {
  const here = (item: { file: string; line: number; endLine?: number }): boolean =>
    item.file === file && item.line <= line && line <= (item.endLine ?? item.line);
  const starting = inventory.callSites.filter((site) => site.file === file && site.line === line);
  const callSites = starting.length > 0 ? starting : inventory.callSites.filter(here);
  const ids = new Set(callSites.map((site) => site.id));
  const nearby = [...new Set(inventory.callSites.filter((site) => site.file === file).map((site) => site.line))];
  return {
    version: 1,
    tool: inventory.tool,
    root: '.',
    file,
    line,
    callSites,
    webhookHandlers: inventory.webhookHandlers.filter(here),
    flags: inventory.flags.filter(here),
    findings: check.findings.filter(
      (finding) => (finding.callSite !== null && ids.has(finding.callSite)) || here(finding),
    ),
    nearby:
      callSites.length > 0
        ? []
        : nearby
            .sort((a, b) => Math.abs(a - line) - Math.abs(b - line))
            .slice(0, 5)
            .sort((a, b) => a - b),
  };
}
