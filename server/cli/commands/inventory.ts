/** `faultline inventory`. */
import { analyse, nothingFound, printStats, tool, warnOf } from '../analysis';
import type { CommonOptions, OutputArgument } from '../options';
import { outputsOf, writeReports } from '../reports';
import type { Streams } from '../streams';

/** Exit code 0; 2 when there are no source files. */
export async function runInventory(
  paths: readonly string[],
  options: CommonOptions,
  taken: readonly OutputArgument[],
  streams: Streams,
): Promise<number> {
  const outputs = outputsOf('inventory', taken, streams.env);
  const { engine, root, config, facts, reported, times } = await analyse(options, paths, streams);
  const before = performance.now();
  const report = engine.inventoryReport({ facts, config, tool, reported });
  await writeReports(outputs, (format, how) => format.inventory?.(report, how), options, streams, engine.ruleInfos);
  await warnOf(report.problems, options, streams);
  await printStats(options, streams, facts, { ...times, report: performance.now() - before });
  return (await nothingFound(facts, root, streams)) ? 2 : 0;
}
