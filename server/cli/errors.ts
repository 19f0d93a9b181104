/** Errors that end a command with one line on stderr and exit code 2. */

/** Wrong usage: the message says what to change. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

interface ConfigProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The engine is a bundle of its own, so its error is known by name and shape, not by class. */
function configProblems(error: Error): readonly ConfigProblem[] {
  return error.name === 'ConfigError' && 'problems' in error && Array.isArray(error.problems)
    ? (error.problems as ConfigProblem[])
    : [];
}

/** What stderr says of an error; several lines only where a config has several faults, or for a stack that was asked for. */
export function describeError(error: unknown, env: NodeJS.ProcessEnv): string {
  if (!(error instanceof Error)) return `internal error: ${String(error)}`;
  if (error.name === 'UsageError') return error.message;
  const problems = configProblems(error);
  if (problems.length > 0) {
    const shown = problems.slice(0, 10).map((item) => `${item.file}:${item.line}:${item.column}: ${item.message}`);
    return [...shown, ...(problems.length > 10 ? [`… and ${problems.length - 10} more`] : [])].join('\n');
  }
  const detail = env.FAULTLINE_DEBUG ? `\n${error.stack ?? ''}` : ' (set FAULTLINE_DEBUG=1 for the place)';
  return `internal error: ${error.message}${detail}`;
}
