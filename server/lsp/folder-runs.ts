/** When a folder is analysed: edits are gathered, one run at a time, and whoever needs a result waits for the newest. */
import { type CancellationToken, type Disposable, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';

/** An edit waits at least and at most this long for the next one (ms). */
const MIN_PAUSE_MS = 5;
const MAX_PAUSE_MS = 200;
/** However fast somebody types, an edit is analysed after this time (ms). */
const MAX_WAIT_MS = 500;
/** A run is not given up for a newer one when the last result is older than this (ms). */
const PATIENCE_MS = 2000;

export interface RunsOptions {
  /** Starts a run; its end is told by `finished` or `superseded`. */
  readonly start: (id: number) => void;
  /** Asks a run to give up because a newer one is waiting. */
  readonly supersede: (newest: number) => void;
}

interface Waiter {
  readonly edits: number;
  readonly done: () => void;
}

export class FolderRuns {
  readonly #options: RunsOptions;
  #edits = 0;
  #analysed = 0;
  #id = 0;
  #running: { readonly id: number; readonly edits: number } | null = null;
  #firstWaiting = 0;
  #lastDone = 0;
  #lastMs = 0;
  #timer: NodeJS.Timeout | null = null;
  #waiters: Waiter[] = [];

  constructor(options: RunsOptions) {
    this.#options = options;
  }

  /** Something has changed. */
  edit(): void {
    const now = Date.now();
    if (!this.#timer) this.#firstWaiting = now;
    this.#edits++;
    const patient = this.#lastDone > 0 && now - this.#lastDone < PATIENCE_MS;
    if (this.#running && patient) this.#options.supersede(this.#running.id + 1);
    this.#schedule();
  }

  finished(id: number, ms: number): void {
    if (this.#running?.id !== id) return;
    this.#analysed = this.#running.edits;
    this.#running = null;
    this.#lastMs = ms;
    this.#lastDone = Date.now();
    this.#release();
    if (this.#edits > this.#analysed) this.#schedule();
  }

  superseded(id: number): void {
    if (this.#running?.id !== id) return;
    this.#running = null;
    this.#schedule();
  }

  /** The engine broke: what was running has to be done again. */
  interrupted(): void {
    this.#running = null;
    this.#schedule();
  }

  /** There will be no results until the next edit: nobody waits any longer. */
  giveUp(): void {
    this.#running = null;
    this.#analysed = this.#edits;
    this.#clearTimer();
    this.#release();
  }

  /** Resolves when everything that is known now has been analysed. @throws ResponseError when cancelled */
  settled(token: CancellationToken): Promise<void> {
    if (token.isCancellationRequested) return Promise.reject(cancelled());
    if (this.#analysed >= this.#edits) return Promise.resolve();
    return new Promise((resolve, reject) => {
      let listener: Disposable | null = null;
      const waiter: Waiter = {
        edits: this.#edits,
        done: () => {
          listener?.dispose();
          resolve();
        },
      };
      listener = token.onCancellationRequested(() => {
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
        listener?.dispose();
        reject(cancelled());
      });
      this.#waiters.push(waiter);
    });
  }

  dispose(): void {
    this.giveUp();
  }

  #schedule(): void {
    this.#clearTimer();
    // The end of the run under way comes here again.
    if (this.#running) return;
    const pause = Math.min(MAX_PAUSE_MS, Math.max(MIN_PAUSE_MS, this.#lastMs / 2));
    const left = Math.max(0, this.#firstWaiting + MAX_WAIT_MS - Date.now());
    this.#timer = setTimeout(() => this.#start(), Math.min(pause, left));
  }

  #start(): void {
    this.#timer = null;
    this.#running = { id: ++this.#id, edits: this.#edits };
    this.#options.start(this.#id);
  }

  #release(): void {
    const ready = this.#waiters.filter((waiter) => waiter.edits <= this.#analysed);
    this.#waiters = this.#waiters.filter((waiter) => waiter.edits > this.#analysed);
    for (const waiter of ready) waiter.done();
  }

  #clearTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

export const cancelled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
