/** Entry of the command line: everything is written before the process ends by itself with the exit code. */
import { runCli } from './program';
import { ignoreClosedPipes } from './streams';

async function main(): Promise<void> {
  const { stdout, stderr, env } = process;
  ignoreClosedPipes([stdout, stderr]);
  process.exitCode = await runCli(process.argv.slice(2), { stdout, stderr, env, cwd: process.cwd() });
}

void main();
