import { defineRule, everywhere, type IdleSuppression } from '../define';

const scopes = { 'next-line': 'on the next line', line: 'on this line', file: 'in this file' } as const;

export default defineRule({
  id: 'unused-suppression',
  category: 'suppression',
  preset: 'recommended',
  severity: 'info',
  description: 'A suppression that suppresses nothing.',
  contexts: everywhere,
  after: true,
  messages: {
    unused: 'This comment suppresses nothing: `{rule}` reports nothing {scope}. Remove it.',
    unknown: 'This comment suppresses nothing: there is no rule `{rule}`.',
    near: 'This comment suppresses nothing: there is no rule `{rule}`; did you mean `{near}`?',
    reason: 'This comment suppresses nothing: the preset `strict` wants a reason, as in `{rule} -- why`.',
    empty: 'This comment suppresses nothing: it names no rule.',
  },
  check(facts, report) {
    for (const item of facts.idle) {
      const { suppression, rule, because, near } = item;
      report({
        at: suppression.place,
        message: messageOf(item),
        data: { rule: rule ?? '', scope: scopes[suppression.kind], near: near ?? '' },
        key: `${suppression.kind}|${rule ?? ''}|${because}`,
      });
    }
  },
});

function messageOf({ because, near }: IdleSuppression): string {
  switch (because) {
    case 'unknown-rule':
      return near === null ? 'unknown' : 'near';
    case 'no-reason':
      return 'reason';
    case 'no-rule':
      return 'empty';
    case 'unused':
      return 'unused';
  }
}
