/** The thread in which the engine of one folder runs: the server answers at any time, whatever is analysed. */
import { type MessagePort, parentPort } from 'node:worker_threads';
import { defaultConfig } from '../../../shared/config';
import type { CheckReport, InventoryReport } from '../../../shared/report';
import { checkReport, inventoryReport, ruleInfos, ruleLevelEdits } from '../../engine';
import { version } from '../../../package.json';
import { Workspace } from '../workspace';
import { readConfig } from './config';
import type {
  ConfigState,
  EngineStart,
  FileResult,
  FromEngine,
  Question,
  RunRequest,
  Summary,
  ToEngine,
} from './messages';

const tool = { name: 'faultline', version } as const;

/** A newer run is waiting, and this one would be thrown away. */
class Superseded extends Error {}

/** Serves the messages of the server until the thread is ended. */
export function runEngine(start: EngineStart): void {
  if (!parentPort) throw new Error('the engine of the language server runs in a thread of its own');
  new EngineThread(start, parentPort).listen();
}

class EngineThread {
  readonly #start: EngineStart;
  readonly #port: MessagePort;
  readonly #newest: Int32Array;
  /** What was last sent of each file, as JSON. */
  readonly #sent = new Map<string, string>();
  #workspace: Workspace | null = null;
  #config: ConfigState = { file: null, faults: [], settingsFault: null };

  constructor(start: EngineStart, port: MessagePort) {
    this.#start = start;
    this.#port = port;
    this.#newest = new Int32Array(start.newest);
  }

  listen(): void {
    this.#port.on('message', (message: ToEngine) => {
      if (message.type === 'run') this.#run(message);
      else this.#answer(message.id, message.question);
    });
    this.#send({ type: 'ready', rules: ruleInfos().map(({ id, description }) => ({ id, description })) });
  }

  #run(request: RunRequest): void {
    const started = performance.now();
    try {
      const workspace = this.#prepare(request);
      // Changes have been taken, so that nothing is lost when this run gives up.
      this.#checkpoint(request.id);
      const facts = workspace.facts();
      this.#checkpoint(request.id);
      const of = { facts, config: workspace.config, tool };
      const check = checkReport(of);
      const inventory = inventoryReport(of);
      this.#checkpoint(request.id);
      this.#send({
        type: 'result',
        id: request.id,
        files: this.#changes(check, inventory),
        summary: summaryOf(check, inventory),
        config: this.#config,
        ms: performance.now() - started,
      });
    } catch (error) {
      if (error instanceof Superseded) this.#send({ type: 'superseded', id: request.id });
      else this.#send({ type: 'failed', id: request.id, message: messageOf(error), config: this.#config });
    }
  }

  #prepare(request: RunRequest): Workspace {
    const { config, state } = readConfig(this.#start.root, new Map(request.configTexts), request.settings);
    this.#config = state;
    const workspace = (this.#workspace ??= new Workspace({
      root: this.#start.root,
      config: config ?? defaultConfig,
      cache: request.settings.cache !== false,
      progress: (step, done, of) => this.#send({ type: 'progress', step, done, of }),
    }));
    if (config) workspace.configure(config);
    if (request.reload) workspace.reload();
    workspace.changed(request.changed);
    for (const [file, text] of request.texts) workspace.update(file, text);
    return workspace;
  }

  #checkpoint(id: number): void {
    if (Atomics.load(this.#newest, 0) > id) throw new Superseded();
  }

  /** Results of the files that differ from what was sent before. */
  #changes(check: CheckReport, inventory: InventoryReport): [string, FileResult | null][] {
    const results = byFile(check, inventory);
    const changes: [string, FileResult | null][] = [];
    for (const [file, result] of results) {
      const json = JSON.stringify(result);
      if (this.#sent.get(file) === json) continue;
      this.#sent.set(file, json);
      changes.push([file, result]);
    }
    for (const file of [...this.#sent.keys()]) {
      if (results.has(file)) continue;
      this.#sent.delete(file);
      changes.push([file, null]);
    }
    return changes;
  }

  #answer(id: number, question: Question): void {
    try {
      this.#send({ type: 'answer', id, answer: ruleLevelEdits(question.text, question.rule, question.level) });
    } catch (error) {
      this.#send({ type: 'answer', id, error: messageOf(error) });
    }
  }

  #send(message: FromEngine): void {
    this.#port.postMessage(message);
  }
}

function byFile(check: CheckReport, inventory: InventoryReport): Map<string, FileResult> {
  type Lists = { -readonly [K in keyof FileResult]: FileResult[K][number][] };
  const results = new Map<string, Lists>();
  const of = (file: string): Lists => {
    let lists = results.get(file);
    if (!lists) results.set(file, (lists = { findings: [], callSites: [], webhookHandlers: [], flags: [] }));
    return lists;
  };
  for (const item of check.findings) of(item.file).findings.push(item);
  for (const item of inventory.callSites) of(item.file).callSites.push(item);
  for (const item of inventory.webhookHandlers) of(item.file).webhookHandlers.push(item);
  for (const item of inventory.flags) of(item.file).flags.push(item);
  return results;
}

function summaryOf(check: CheckReport, inventory: InventoryReport): Summary {
  const { files, error, warning, info } = check.summary;
  const callSites = inventory.callSites.length;
  const { suppressed, coverage, problems } = check;
  return { files, callSites, error, warning, info, suppressed, coverage, problems };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
