/** Writing reports in the formats that were asked for. */
import { resolve } from 'node:path';
import type { RuleInfo } from '../../shared/explain';
import { formatNames, loadFormat, type ReportCommand } from '../report';
import type { Format, FormatOptions } from '../report/format';
import { UsageError } from './errors';
import { pairOutputs, type CommonOptions, type Output, type OutputArgument } from './options';
import { columnsOf, wantsColour, write, writeOutputFile, type Streams } from './streams';

/** `github` under GitHub Actions where this build has it, else `pretty`. */
export function standardFormat(command: ReportCommand, env: NodeJS.ProcessEnv): string {
  return env.GITHUB_ACTIONS === 'true' && formatNames(command).includes('github') ? 'github' : 'pretty';
}

/** Pairs `--format` and `--output-file`. @throws UsageError when two reports would go to stdout */
export function outputsOf(
  command: ReportCommand,
  taken: readonly OutputArgument[],
  env: NodeJS.ProcessEnv,
): readonly Output[] {
  const outputs = pairOutputs(taken, standardFormat(command, env));
  if (outputs === null)
    throw new UsageError('only one --format can go to stdout; give the others an --output-file each');
  return outputs;
}

/** Renders and writes all outputs; files first, so that they are there when a reader of stdout goes away. */
export async function writeReports(
  outputs: readonly Output[],
  render: (format: Format, options: FormatOptions) => string | undefined,
  options: CommonOptions,
  streams: Streams,
  rules: () => readonly RuleInfo[],
): Promise<void> {
  const { stdout, env, cwd } = streams;
  const ordered = [...outputs].sort((a, b) => Number(a.file === null) - Number(b.file === null));
  for (const output of ordered) {
    const format = await loadFormat(output.format);
    const text =
      render(format, {
        colour: output.file === null && wantsColour(stdout, options.color, env),
        width: output.file === null ? columnsOf(stdout) : 80,
        rules: format.needsRules ? rules() : [],
      }) ?? '';
    if (output.file === null) await write(stdout, text);
    else writeOutputFile(resolve(cwd, output.file), text);
  }
}
