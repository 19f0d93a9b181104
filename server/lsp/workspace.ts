/**
 * A session of the engine as the language server needs it: with unsaved texts and changes on disk. The one place that
 * knows how the engine takes changes: where a session takes them itself, they are handed on; else it is opened anew.
 */
import type { Config } from '../../shared/config';
import { openSession, type Session, type SessionOptions } from '../engine';

export type Facts = ReturnType<Session['facts']>;

export interface WorkspaceOptions extends Pick<SessionOptions, 'root' | 'cache' | 'progress'> {
  readonly config: Config;
}

/** What a session that takes changes has besides; paths are relative to the root. */
interface IncrementalSession extends Session {
  update(file: string, text: string | null): void;
  changed(files: readonly string[]): void;
}

const takesChanges = (session: Session): session is IncrementalSession =>
  'update' in session && typeof session.update === 'function' && 'changed' in session;

export class Workspace {
  readonly #options: WorkspaceOptions;
  readonly #unsaved = new Map<string, string>();
  #config: Config;
  #session: Session | null = null;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#config = options.config;
  }

  get config(): Config {
    return this.#config;
  }

  /** Another config: only what decides which files are read, and how, needs another session. */
  configure(config: Config): void {
    if (analysisKey(config) !== analysisKey(this.#config)) this.#close();
    this.#config = config;
  }

  /** Text of an open document; null when it was closed and the disk holds again. */
  update(file: string, text: string | null): void {
    if (text === null) this.#unsaved.delete(file);
    else this.#unsaved.set(file, text);
    if (this.#session && takesChanges(this.#session)) this.#session.update(file, text);
    else this.#close();
  }

  /** Files or folders that came, went or have another content on disk. */
  changed(files: readonly string[]): void {
    if (files.length === 0) return;
    if (this.#session && takesChanges(this.#session)) this.#session.changed(files);
    else this.#close();
  }

  /** Everything is read again at the next `facts`. */
  reload(): void {
    this.#close();
  }

  facts(): Facts {
    this.#session ??= this.#open();
    return this.#session.facts();
  }

  #open(): Session {
    const { root, cache, progress } = this.#options;
    return openSession({ root, cache, progress, config: this.#config, unsaved: new Map(this.#unsaved) });
  }

  #close(): void {
    this.#session?.dispose();
    this.#session = null;
  }
}

function analysisKey(config: Config): string {
  const { include, exclude, includeTests, clients, calls, wrappers } = config;
  return JSON.stringify([include, exclude, includeTests, clients, calls, wrappers]);
}
