/** A session of the engine as the language server needs it: opened anew where it has to be, with the texts that are open. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../shared/config';
import { openSession, type Session, type SessionOptions } from '../engine';

export type Facts = ReturnType<Session['facts']>;

export interface WorkspaceOptions extends Pick<SessionOptions, 'root' | 'cache' | 'progress'> {
  readonly config: Config;
}

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
    // A document that is only looked at changes nothing: what is known from an earlier run still counts.
    if (text !== null && !this.#unsaved.has(file) && text === this.#onDisk(file)) return;
    if (text === null ? !this.#unsaved.delete(file) : this.#unsaved.get(file) === text) return;
    if (text !== null) this.#unsaved.set(file, text);
    this.#session?.update(file, text);
  }

  /** Files or folders that came, went or have another content on disk. */
  changed(files: readonly string[]): void {
    if (files.length > 0) this.#session?.changed(files);
  }

  /** Everything is read again at the next `facts`. */
  reload(): void {
    this.#close();
  }

  facts(): Facts {
    this.#session ??= this.#open();
    return this.#session.facts();
  }

  #onDisk(file: string): string | null {
    try {
      return readFileSync(join(this.#options.root, file), 'utf8');
    } catch {
      return null; // not saved yet
    }
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
