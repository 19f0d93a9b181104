import { describe, expect, it } from 'vitest';
import { contextAt } from '../../client/features/comments/parse';

describe('the place in a faultline comment', () => {
  it.each([
    ['// f', 'f'],
    ['  foo(); // faultline-ign', 'faultline-ign'],
    ['{/* faultline-', 'faultline-'],
  ])('a directive in %j', (before, typed) => {
    expect(contextAt(before)).toEqual({ kind: 'directive', typed });
  });

  it('a rule, with those that are there already', () => {
    expect(contextAt('// faultline-ignore-line ')).toEqual({ kind: 'rule', typed: '', used: [], hasReason: false });
    expect(contextAt('/* faultline-ignore-file missing-retry, missing-t')).toEqual({
      kind: 'rule',
      typed: 'missing-t',
      used: ['missing-retry'],
      hasReason: true,
    });
  });

  it.each(['const f', '// for', '// faultline-ignore-line missing-retry -- because', 'faultline-ignore-line '])(
    'none in %j',
    (before) => {
      expect(contextAt(before)).toBeNull();
    },
  );
});
