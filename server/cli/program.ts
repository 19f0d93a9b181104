/** The commands and their options. Each command's code is loaded when it runs. */
import { Command, CommanderError, Option } from 'commander';
import { presets } from '../../shared/config';
import { formatNames, type ReportCommand } from '../report';
import { describeError, UsageError } from './errors';
import {
  addCommonOptions,
  addOutputOptions,
  choice,
  wholeNumber,
  type CommonOptions,
  type OutputArgument,
} from './options';
import { write, type Streams } from './streams';
import { version } from './version';
import type { CheckCommandOptions } from './commands/check';
import type { InitOptions } from './commands/init';

/** Runs one command line (without node and script). @returns the exit code; everything has been written by then */
export async function runCli(args: readonly string[], streams: Streams): Promise<number> {
  let code = 0;
  let help = '';
  const program = createProgram(streams, (result) => {
    code = result;
  });
  configure(program, (text) => {
    help += text;
  });
  try {
    if (args.length === 0)
      throw new UsageError(
        `give a command: ${program.commands.map((command) => command.name()).join(', ')} (see faultline --help)`,
      );
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) {
        await write(streams.stdout, help);
        return 0;
      }
      await complain(
        streams,
        `${oneLine(error.message).replace(/\.$/, '')} (see faultline ${commandOf(program, args)}--help)`,
      );
      return 2;
    }
    await complain(streams, describeError(error, streams.env));
    return 2;
  }
}

const complain = (streams: Streams, text: string): Promise<void> =>
  write(
    streams.stderr,
    `${text
      .split('\n')
      .map((line) => `faultline: ${line}`)
      .join('\n')}\n`,
  );

/** commander's `error: unknown option '--x'\n(Did you mean --y?)` in one line. */
const oneLine = (text: string): string =>
  text
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** `check ` when the command line names a command. */
function commandOf(program: Command, args: readonly string[]): string {
  const name = args.find((arg) => program.commands.some((command) => command.name() === arg));
  return name ? `${name} ` : '';
}

/** No output and no exit of commander's own, in any command. */
function configure(program: Command, collect: (text: string) => void): void {
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showSuggestionAfterError(true)
      .configureOutput({ writeOut: collect, writeErr: () => undefined });
    command.version(version, '-V, --version', 'print the version');
    command.helpOption('-h, --help', 'print this');
  }
}

function createProgram(streams: Streams, finish: (code: number) => void): Command {
  const program = new Command('faultline')
    .description('Finds the calls that take your service down when something remote is slow or broken.')
    .helpCommand(false)
    .allowExcessArguments(false);
  const reporting = (
    name: ReportCommand,
    usage: string,
    description: string,
  ): { command: Command; taken: OutputArgument[] } => {
    const taken: OutputArgument[] = [];
    const command = program.command(`${name} ${usage}`).description(description).allowExcessArguments(false);
    return { command: addCommonOptions(addOutputOptions(command, formatNames(name), taken)), taken };
  };

  const check = reporting('check', '[paths...]', 'report findings');
  check.command
    .addOption(
      new Option('--preset <name>', `${presets.join(', ')} (default: the config's, else recommended)`).argParser(
        choice(presets),
      ),
    )
    .option('--rule <id=level>', 'off, info, warning or error for one rule; repeatable', readRuleLazily)
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 for findings of this level and above: error, warning, info, never')
        .argParser(choice(['error', 'warning', 'info', 'never']))
        .default('warning'),
    )
    .addOption(
      new Option('--max-findings <n>', 'exit with 1 when there are more, whatever their level').argParser(
        wholeNumber(0),
      ),
    )
    .option('--min-coverage <list>', 'exit with 1 below these percentages, such as timeout=95,retry=80')
    .action(async (paths: string[], options: CommonOptions & { rule?: string[]; minCoverage?: string }) => {
      const { readMinimums, readRule, runCheck } = await import('./commands/check');
      const rule = (options.rule ?? []).reduce((known, text) => readRule(text, known), {});
      const minimums = options.minCoverage === undefined ? {} : { minCoverage: readMinimums(options.minCoverage) };
      finish(
        await runCheck(
          paths,
          { ...(options as unknown as CheckCommandOptions), rule, ...minimums },
          check.taken,
          streams,
        ),
      );
    });

  const inventory = reporting(
    'inventory',
    '[paths...]',
    'list every remote call with its protection, webhook handlers, flags and the coverage',
  );
  inventory.command.action(async (paths: string[], options: CommonOptions) => {
    const { runInventory } = await import('./commands/inventory');
    finish(await runInventory(paths, options, inventory.taken, streams));
  });

  const explain = reporting(
    'explain',
    '<rule|file:line>',
    "a rule's page, or what bounds the call on a line and where that is set",
  );
  explain.command.action(async (subject: string, options: CommonOptions) => {
    const { runExplain } = await import('./commands/explain');
    finish(await runExplain(subject, options, explain.taken, streams));
  });

  program
    .command('init')
    .description('write a commented config file from what is found in the project')
    .option('--root <dir>', 'folder to analyse (default: the working directory)')
    .option('--no-cache', 'analyse everything anew and store nothing')
    .option('--quiet', 'no progress on stderr')
    .allowExcessArguments(false)
    .action(async (options: InitOptions) => {
      const { runInit } = await import('./commands/init');
      finish(await runInit(options, streams));
    });

  program
    .command('lsp')
    .description('serve editors over the Language Server Protocol')
    .requiredOption('--stdio', 'speak over stdin and stdout')
    .option('--clientProcessId <id>', 'process of the editor; most say it in the protocol')
    .allowExcessArguments(false)
    .action(async () => {
      const { runLsp } = await import('./commands/lsp');
      finish(await runLsp());
    });
  return program;
}

/** Only collected here: what it means is the command's business. */
function readRuleLazily(text: string, known: string[] = []): string[] {
  return [...known, text];
}
