/** Options that several commands share, and how their values are read. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { nearest } from '../../shared/nearest';

/** Values of the shared options as commander gives them. */
export interface CommonOptions {
  readonly root?: string;
  readonly config?: string;
  readonly types: 'off' | 'on';
  /** Missing: yes. */
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly concurrency: number;
  readonly stats?: boolean;
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** One of these words; the error names the nearest. */
export function choice<T extends string>(values: readonly T[]): (text: string) => T {
  return (text) => {
    const found = values.find((value) => value === text);
    if (found !== undefined) return found;
    const near = nearest(text, values);
    throw new InvalidArgumentError(`Use ${values.join(', ')}${near ? ` (did you mean ${near}?)` : ''}.`);
  };
}

/** A whole number of at least `least`. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least)
      throw new InvalidArgumentError(`Use a whole number of at least ${least}.`);
    return value;
  };
}

/** Adds the options of `check`, `inventory` and `explain`. */
export function addCommonOptions(command: Command): Command {
  return command
    .option('--root <dir>', 'folder to analyse (default: the working directory)')
    .option('--config <file>', 'config file (default: the nearest faultline.config.jsonc upwards)')
    .addOption(
      new Option('--types <mode>', 'ask the compiler where names alone do not tell')
        .argParser(choice(['off', 'on']))
        .default('off'),
    )
    .option('--cache', 'reuse what is known of unchanged files (the default)')
    .option('--no-cache', 'analyse everything anew and store nothing')
    .option('--cache-location <dir>', 'folder of the cache')
    .addOption(
      new Option('--concurrency <n>', 'processes to use at most; one is used today')
        .argParser(wholeNumber(1))
        .default(1),
    )
    .option('--stats', 'say on stderr how long it took')
    .option('--no-color', 'no colours')
    .option('--quiet', 'no progress and no warnings on stderr');
}

/** A report to write: its format and where it goes; `file` null is stdout. */
export interface Output {
  readonly format: string;
  readonly file: string | null;
}

/** Collects `--format` and `--output-file` in the order in which they are given. */
export interface OutputArgument {
  readonly kind: 'format' | 'file';
  readonly value: string;
}

/** Adds `--format` and `--output-file`, which pair up: each file takes the format before it. */
export function addOutputOptions(command: Command, formats: readonly string[], taken: OutputArgument[]): Command {
  const format = choice(formats);
  const collect =
    (kind: OutputArgument['kind'], read: (text: string) => string) =>
    (text: string): readonly OutputArgument[] => {
      taken.push({ kind, value: read(text) });
      return taken;
    };
  return command
    .addOption(
      new Option('--format <name>', `${formats.join(', ')}; several with a file each`).argParser(
        collect('format', format),
      ),
    )
    .addOption(
      new Option('--output-file <file>', 'write the report of the format before it to a file').argParser(
        collect('file', (text) => text),
      ),
    );
}

/**
 * Pairs formats and files. A file belongs to the format before it, or to the one after it when that has none.
 * @returns null when two reports would go to stdout
 */
export function pairOutputs(taken: readonly OutputArgument[], standard: string): Output[] | null {
  const outputs: { format: string | null; file: string | null }[] = [];
  for (const { kind, value } of taken) {
    const last = outputs[outputs.length - 1];
    if (last && last[kind] === null) last[kind] = value;
    else outputs.push({ format: kind === 'format' ? value : null, file: kind === 'file' ? value : null });
  }
  if (outputs.length === 0) return [{ format: standard, file: null }];
  const complete = outputs.map((output) => ({ format: output.format ?? standard, file: output.file }));
  return complete.filter((output) => output.file === null).length > 1 ? null : complete;
}
