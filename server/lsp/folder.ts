/** One workspace folder: its engine, what is open in it, and what was found. */
import { join } from 'node:path';
import type { CancellationToken } from 'vscode-languageserver/node';
import type { ServerSettings } from '../../shared/protocol';
import type { FolderState } from '../../shared/protocol';
import { EngineHost, type EngineEnd } from './engine/host';
import {
  type Answer,
  type ConfigState,
  emptyResult,
  type FileResult,
  type FromEngine,
  type Question,
  type RuleSummary,
  type Summary,
} from './engine/messages';
import { FolderRuns } from './folder-runs';

export const DEFAULT_MEMORY_MB = 2048;
/** An engine that breaks this often without a result in between is not started again by itself. */
const MAX_CRASHES = 3;

export interface FolderEvents {
  /** Results of these files differ from before; the config's faults may, too. */
  readonly changed: (folder: Folder, files: readonly string[]) => void;
  /** State or message differs from before. */
  readonly state: (folder: Folder) => void;
  readonly progress: (folder: Folder, step: string, done: number, of: number) => void;
  /** Something the user must be told once. */
  readonly tell: (folder: Folder, message: string) => void;
}

export interface FolderOptions {
  /** As the client writes it. */
  readonly uri: string;
  readonly name: string;
  /** Absolute path. */
  readonly root: string;
  readonly settings: ServerSettings;
  readonly events: FolderEvents;
}

export class Folder {
  readonly uri: string;
  readonly name: string;
  readonly root: string;
  readonly results = new Map<string, FileResult>();
  state: FolderState = 'scanning';
  /** Why it failed, or what is wrong with the config; null when all is well. */
  message: string | null = null;
  summary: Summary | null = null;
  config: ConfigState = { file: null, faults: [], settingsFault: null };
  rules: readonly RuleSummary[] = [];
  readonly #events: FolderEvents;
  readonly #host: EngineHost;
  readonly #runs: FolderRuns;
  readonly #open = new Map<string, string>();
  readonly #texts = new Map<string, string | null>();
  readonly #changed = new Set<string>();
  readonly #configTexts = new Map<string, string>();
  #settings: ServerSettings;
  #reload = false;
  #crashes = 0;

  constructor(options: FolderOptions) {
    this.uri = options.uri;
    this.name = options.name;
    this.root = options.root;
    this.#settings = options.settings;
    this.#events = options.events;
    this.#host = new EngineHost({
      root: options.root,
      memoryLimitMb: this.#memoryLimit,
      onMessage: (message) => this.#receive(message),
      onEnd: (end) => this.#ended(end),
    });
    this.#runs = new FolderRuns({
      start: (id) => this.#run(id),
      supersede: (newest) => this.#host.supersede(newest),
    });
    this.#host.start(this.#memoryLimit);
    this.#runs.edit();
  }

  get settings(): ServerSettings {
    return this.#settings;
  }

  /** What is known of a file; nothing for files without calls and findings. */
  result(file: string): FileResult {
    return this.results.get(file) ?? emptyResult;
  }

  /** Text of an open document; null when it was closed. */
  update(file: string, text: string | null): void {
    if (text === null) this.#open.delete(file);
    else this.#open.set(file, text);
    this.#texts.set(file, text);
    // An engine that ended for good is not tried again at every keystroke.
    if (this.#host.running) this.#runs.edit();
  }

  /** Text of a config file while it is open; the engine knows whether it is ours. */
  updateConfig(path: string, text: string | null): void {
    if (text === null) this.#configTexts.delete(path);
    else this.#configTexts.set(path, text);
    this.#edited();
  }

  /** Files or folders that came, went or have another content on disk. */
  touch(files: readonly string[]): void {
    for (const file of files) this.#changed.add(file);
    if (this.#host.running) this.#runs.edit();
  }

  /** The config came, went or has another content on disk. */
  configChanged(): void {
    this.#edited();
  }

  configure(settings: ServerSettings): void {
    const before = JSON.stringify(this.#settings);
    const limit = this.#memoryLimit;
    this.#settings = settings;
    if (JSON.stringify(settings) === before) return;
    if (limit !== this.#memoryLimit) void this.#restart();
    else this.#edited();
  }

  /** Reads everything again. */
  rescan(): void {
    this.#reload = true;
    this.#crashes = 0;
    this.#edited();
  }

  /** Resolves when what is known now has been analysed, or cannot be. @throws ResponseError when cancelled */
  settled(token: CancellationToken): Promise<void> {
    return this.#runs.settled(token);
  }

  ask<Q extends Question>(question: Q): Promise<Answer<Q>> {
    return this.#host.ask(question);
  }

  /** Absolute path of a file. */
  path(file: string): string {
    return join(this.root, file);
  }

  async dispose(): Promise<void> {
    this.#runs.dispose();
    await this.#host.stop();
  }

  get #memoryLimit(): number {
    const limit = this.#settings.memoryLimit;
    return typeof limit === 'number' && limit > 0 ? limit : DEFAULT_MEMORY_MB;
  }

  #edited(): void {
    if (!this.#host.running) {
      // It ended for good; what the user changed may have mended the cause.
      this.#crashes = 0;
      this.#begin();
    }
    this.#runs.edit();
  }

  #begin(): void {
    for (const [file, text] of this.#open) this.#texts.set(file, text);
    this.results.clear();
    this.#setState('scanning', null);
    this.#host.start(this.#memoryLimit);
  }

  async #restart(): Promise<void> {
    await this.#host.stop();
    this.#begin();
    this.#runs.interrupted();
  }

  #run(id: number): void {
    const texts = [...this.#texts];
    const changed = [...this.#changed];
    const reload = this.#reload;
    this.#texts.clear();
    this.#changed.clear();
    this.#reload = false;
    this.#host.supersede(id);
    const { settings } = this;
    this.#host.send({ type: 'run', id, texts, changed, configTexts: [...this.#configTexts], settings, reload });
  }

  #receive(message: FromEngine): void {
    if (message.type === 'ready') this.rules = message.rules;
    else if (message.type === 'progress') this.#events.progress(this, message.step, message.done, message.of);
    else if (message.type === 'superseded') this.#runs.superseded(message.id);
    else if (message.type === 'failed') {
      this.config = message.config;
      this.#setState('failed', `the analysis failed: ${message.message}`);
      this.#runs.finished(message.id, 0);
    } else if (message.type === 'result') this.#take(message);
  }

  #take(message: Extract<FromEngine, { type: 'result' }>): void {
    this.#crashes = 0;
    for (const [file, result] of message.files) {
      if (result) this.results.set(file, result);
      else this.results.delete(file);
    }
    this.summary = message.summary;
    this.config = message.config;
    const [fault] = message.config.faults;
    const said = fault
      ? `the config cannot be used: line ${fault.line}: ${fault.message}`
      : message.config.settingsFault;
    this.#setState('ready', said);
    this.#runs.finished(message.id, message.ms);
    this.#events.changed(
      this,
      message.files.map(([file]) => file),
    );
  }

  #ended(end: EngineEnd): void {
    this.#crashes++;
    if (end.kind === 'crash' && this.#crashes < MAX_CRASHES) {
      this.#begin();
      this.#runs.interrupted();
      return;
    }
    const gone = [...this.results.keys()];
    this.results.clear();
    this.summary = null;
    const message =
      end.kind === 'memory'
        ? `${this.name} needs more than ${this.#memoryLimit} MB of memory, and is not analysed any more. Raise the setting faultline.memoryLimit, or leave folders out with "exclude" in faultline.config.jsonc.`
        : `The analysis of ${this.name} broke ${this.#crashes} times and was stopped: ${end.message}`;
    this.#setState('failed', message);
    this.#runs.giveUp();
    this.#events.changed(this, gone);
    this.#events.tell(this, message);
  }

  #setState(state: FolderState, message: string | null): void {
    if (state === this.state && message === this.message) return;
    this.state = state;
    this.message = message;
    this.#events.state(this);
  }
}
