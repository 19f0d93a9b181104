/** Entry of the suite that runs inside of the extension host: VS Code calls `run()`. */
import fs from 'node:fs';
import Mocha from 'mocha';

interface Result {
  readonly title: string;
  readonly error: string | null;
  readonly ms: number;
}

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'min' });
  // Makes `describe` and `it` known before the files that use them are loaded.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./activation.suite');
  await import('./diagnostics.suite');
  await import('./tree.suite');
  await import('./editing.suite');
  await import('./settings.suite');
  await import('./restart.suite');
  const results: Result[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const add = (test: Mocha.Runnable, error: string | null): void => {
      results.push({ title: test.fullTitle(), error, ms: test.duration ?? 0 });
    };
    runner.on('pass', (test) => add(test, null));
    runner.on('fail', (test, error) => add(test, error.stack ?? error.message));
  });
  const report = process.env['FAULTLINE_SUITE_REPORT'];
  if (report) fs.writeFileSync(report, JSON.stringify(results));
  if (failures > 0) throw new Error(`${failures} failed`);
}
