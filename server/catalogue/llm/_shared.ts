/** Small helpers of the entries in this folder; they run at load time and give plain data. */

/** Patterns for the last name of a path of two to five names (`get*` → `*.get*`, `*.*.get*`, …): more specific than `**`. */
export const deep = (names: string): string =>
  names
    .split(' ')
    .flatMap((name) => [1, 2, 3, 4].map((depth) => `${'*.'.repeat(depth)}${name}`))
    .join(' ');
