/** stdout and stderr: whole output before the exit, closed pipes, colours, progress. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './errors';

/** Where a command writes; tests and the process give their own. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** A reader that goes away (`| head`) ends the output, not the command. */
export function ignoreClosedPipes(streams: readonly NodeJS.WriteStream[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    });
  }
}

/** Writes and waits until the text has left the process, or the reader has gone. */
export function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (text === '' || stream.destroyed || !stream.writable) resolve();
    else stream.write(text, () => resolve());
  });
}

/** Replaces a file in one step. @throws UsageError when it cannot be written. */
export function writeOutputFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** `--no-color`, then FORCE_COLOR, then NO_COLOR, then whether it is a terminal. */
export function wantsColour(stream: NodeJS.WriteStream, flag: boolean, env: NodeJS.ProcessEnv): boolean {
  if (!flag) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Columns for reports: the terminal's up to 100, else 80. */
export const columnsOf = (stream: NodeJS.WriteStream): number =>
  Math.max(40, Math.min(100, stream.isTTY ? stream.columns || 80 : 80));

/** Runs shorter than this show no progress. */
const PROGRESS_AFTER_MS = 500;
const PROGRESS_EVERY_MS = 100;

export interface Progress {
  readonly report: (step: string, done?: number, total?: number) => void;
  readonly clear: () => void;
}

/** One line on a terminal's stderr that is rewritten; nothing elsewhere. */
export function createProgress(stream: NodeJS.WriteStream, enabled: boolean): Progress {
  if (!enabled || stream.isTTY !== true) return { report: () => undefined, clear: () => undefined };
  const started = Date.now();
  let last = 0;
  return {
    report: (step, done, total) => {
      const now = Date.now();
      if (now - started < PROGRESS_AFTER_MS || now - last < PROGRESS_EVERY_MS) return;
      last = now;
      const numbers = done === undefined ? '' : ` ${done}${total === undefined ? '' : `/${total}`}`;
      stream.write(`\r\u001b[2K${step}${numbers}`);
    },
    clear: () => {
      if (last > 0) stream.write('\r\u001b[2K');
      last = 0;
    },
  };
}
