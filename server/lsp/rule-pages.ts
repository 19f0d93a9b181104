/** Where the page of a rule is: with the client, or beside this bundle. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { uriOf } from './uris';

export type RulePages = (rule: string) => string | null;

/** `base` is the URI of a folder with `<id>.md`. */
export function rulePages(base: string | undefined): RulePages {
  if (base) return (rule) => `${base.replace(/\/$/, '')}/${rule}.md`;
  const folder = join(dirname(__dirname), 'docs', 'rules');
  const known = new Map<string, string | null>();
  return (rule) => {
    let page = known.get(rule);
    if (page === undefined) {
      const file = join(folder, `${rule}.md`);
      known.set(rule, (page = existsSync(file) ? uriOf(file) : null));
    }
    return page;
  };
}
