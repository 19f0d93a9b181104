import { defineRule, everywhere } from '../define';

export default defineRule({
  id: 'hardcoded-secret',
  category: 'secret',
  preset: 'recommended',
  severity: 'error',
  description: "An API key or connection password as a literal in a client's constructor.",
  contexts: everywhere,
  messages: {
    literal:
      'The {option} of {sdk} is written into the source: whoever can read the code can use it, and it cannot be changed without a release. Read it from the environment.',
  },
  check(facts, report) {
    for (const secret of facts.project.secrets) {
      report({
        at: secret.place,
        message: 'literal',
        data: { option: nameOf(secret.option), sdk: secret.sdk },
        key: `${secret.sdk}|${secret.option}`,
      });
    }
  },
});

/** `$0.apiKey` → `apiKey` in code quotes; the argument itself is a connection string or a bare key. */
function nameOf(option: string): string {
  const name = option.replace(/^\$(\d+|last)\.?/, '');
  return name ? `\`${name}\`` : 'key or password';
}
