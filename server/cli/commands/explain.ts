/** `faultline explain <rule>` and `faultline explain <file:line>`. */
import type { Explanation } from '../../../shared/explain';
import { analyse, fromRoot, givenPath, loadEngine, rootOf, tool } from '../analysis';
import { UsageError } from '../errors';
import type { CommonOptions, OutputArgument } from '../options';
import { outputsOf, writeReports } from '../reports';
import type { Streams } from '../streams';

/** Exit code 0; a rule or file that does not exist is wrong usage. */
export async function runExplain(
  subject: string,
  options: CommonOptions,
  taken: readonly OutputArgument[],
  streams: Streams,
): Promise<number> {
  const outputs = outputsOf('explain', taken, streams.env);
  const engine = await loadEngine();
  const place = /^(.+?):(\d+)(?::\d+)?$/.exec(subject);
  const explanation = place ? await lineOf(place[1] ?? '', Number(place[2]), options, streams) : await ruleOf(subject);
  await writeReports(outputs, (format, how) => format.explain?.(explanation, how), options, streams, engine.ruleInfos);
  return 0;
}

async function ruleOf(id: string): Promise<Explanation> {
  const engine = await loadEngine();
  const infos = engine.ruleInfos();
  const rule = infos.find((info) => info.id === id);
  if (rule) return { version: 1, tool, rule };
  const near = engine.nearest(
    id,
    infos.map((info) => info.id),
  );
  throw new UsageError(
    near
      ? `there is no rule ${id}; did you mean ${near}?`
      : `there is no rule ${id}; give a rule as check names it, or a place such as src/api.ts:12`,
  );
}

async function lineOf(path: string, line: number, options: CommonOptions, streams: Streams): Promise<Explanation> {
  const root = rootOf(options, streams.cwd);
  const found = givenPath(path, root, streams.cwd);
  if (found === null) throw new UsageError(`there is no file ${path}`);
  const file = fromRoot(root, found);
  if (file === null) throw new UsageError(`${path} lies outside of the root ${root}; check --root`);
  const { engine, config, facts } = await analyse(options, [], streams);
  const every = { facts, config, tool, reported: (name: string) => name === file };
  return engine.explainLine(file, line, engine.inventoryReport(every), engine.checkReport(every));
}
