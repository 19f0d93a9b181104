/** `faultline check`. */
import { ruleLevels, type Preset, type RuleLevel } from '../../../shared/config';
import { nearest } from '../../../shared/nearest';
import type { CheckReport, Severity } from '../../../shared/report';
import { analyse, nothingFound, printStats, tool, warnOf } from '../analysis';
import { UsageError } from '../errors';
import type { CommonOptions, OutputArgument } from '../options';
import { outputsOf, writeReports } from '../reports';
import { write, type Streams } from '../streams';

export type FailOn = Severity | 'never';
export const measures = ['timeout', 'retry', 'breaker', 'fallback'] as const;
export type Minimums = Partial<Record<(typeof measures)[number], number>>;

export interface CheckCommandOptions extends CommonOptions {
  readonly preset?: Preset;
  readonly rule?: Readonly<Record<string, RuleLevel>>;
  readonly failOn: FailOn;
  readonly maxFindings?: number;
  readonly minCoverage?: Minimums;
}

/** `id=level`, collected. @throws UsageError */
export function readRule(text: string, known: Readonly<Record<string, RuleLevel>> = {}): Record<string, RuleLevel> {
  const [id = '', word = ''] = text.split('=');
  const level = ruleLevels.find((item) => item === word);
  if (!id || level === undefined) {
    const near = word ? nearest(word, ruleLevels) : null;
    throw new UsageError(
      `--rule ${text}: write it as rule=${ruleLevels.join('|')}${near ? ` (did you mean ${id}=${near}?)` : ''}`,
    );
  }
  return { ...known, [id]: level };
}

/** `timeout=95,retry=80`, in percent. @throws UsageError */
export function readMinimums(text: string): Minimums {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [name = '', value = ''] = part.trim().split('=');
      const measure = measures.find((item) => item === name);
      const percent = Number(value.replace(/%$/, ''));
      if (!measure || value === '' || !(percent >= 0 && percent <= 100)) {
        const near = measure ? null : nearest(name, measures);
        throw new UsageError(
          `--min-coverage ${text}: write percentages such as timeout=95,retry=80 for ${measures.join(', ')}${near ? ` (did you mean ${near}?)` : ''}`,
        );
      }
      return [measure, percent];
    }),
  );
}

/** Exit code 0 or 1; 2 when there are no source files. */
export async function runCheck(
  paths: readonly string[],
  options: CheckCommandOptions,
  taken: readonly OutputArgument[],
  streams: Streams,
): Promise<number> {
  const outputs = outputsOf('check', taken, streams.env);
  const forced = { ...(options.preset ? { preset: options.preset } : {}), rules: options.rule ?? {} };
  const { engine, root, config, facts, reported, times } = await analyse(options, paths, streams, forced);
  const before = performance.now();
  const report = engine.checkReport({ facts, config, tool, reported });
  const judged = performance.now();
  await writeReports(outputs, (format, how) => format.check?.(report, how), options, streams, engine.ruleInfos);
  await warnOf(report.problems, options, streams);
  const failures = failuresOf(report, options, engine.shortfalls);
  await write(streams.stderr, failures.said.map((line) => `faultline: ${line}\n`).join(''));
  await printStats(options, streams, facts, { ...times, rules: judged - before, report: performance.now() - judged });
  if (await nothingFound(facts, root, streams)) return 2;
  return failures.failed ? 1 : 0;
}

const ranks: readonly Severity[] = ['info', 'warning', 'error'];

/** Whether the run fails, and what the report itself does not say of why. */
function failuresOf(
  report: CheckReport,
  options: CheckCommandOptions,
  shortfalls: (
    coverage: CheckReport['coverage'],
    minimums: Minimums,
  ) => readonly { measure: string; wanted: number; percent: number }[],
): { failed: boolean; said: string[] } {
  const live = report.findings.filter((finding) => !finding.baselined);
  const { failOn, maxFindings } = options;
  const graver = failOn !== 'never' && live.some((finding) => ranks.indexOf(finding.severity) >= ranks.indexOf(failOn));
  const tooMany = maxFindings !== undefined && live.length > maxFindings;
  const short = shortfalls(report.coverage, options.minCoverage ?? {});
  return {
    failed: graver || tooMany || short.length > 0,
    said: [
      ...(tooMany ? [`${live.length} findings, --max-findings allows ${maxFindings}`] : []),
      ...short.map(
        (item) =>
          `coverage of ${item.measure} is ${Math.floor(item.percent * 10) / 10}%, --min-coverage asks for ${item.wanted}%`,
      ),
    ],
  };
}
