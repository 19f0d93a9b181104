/** Starts the thread of one folder's engine, and starts it again when it breaks. */
import { Worker } from 'node:worker_threads';
import type { Answer, EngineStart, FromEngine, Question, ToEngine } from './messages';

/** Why there is no engine: it used more memory than it may, or it broke too often. */
export type EngineEnd = { readonly kind: 'memory' } | { readonly kind: 'crash'; readonly message: string };

export interface EngineHostOptions {
  readonly root: string;
  readonly memoryLimitMb: number;
  readonly onMessage: (message: FromEngine) => void;
  /** The thread is gone, with all that was sent to it; `start` makes another. */
  readonly onEnd: (end: EngineEnd) => void;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class EngineHost {
  readonly #options: EngineHostOptions;
  readonly #newest = new SharedArrayBuffer(4);
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #questions = 0;

  constructor(options: EngineHostOptions) {
    this.#options = options;
  }

  get running(): boolean {
    return this.#worker !== null;
  }

  start(memoryLimitMb = this.#options.memoryLimitMb): void {
    const workerData: EngineStart = { faultlineEngine: true, root: this.#options.root, newest: this.#newest };
    // Its output must not get between the messages on our own stdout.
    const worker = new Worker(__filename, {
      workerData,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    });
    this.#worker = worker;
    worker.on('message', (message: FromEngine) => {
      if (this.#worker !== worker) return;
      if (message.type === 'answer') this.#settle(message);
      else this.#options.onMessage(message);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#ended(worker, memory ? { kind: 'memory' } : { kind: 'crash', message: error.message });
    });
    worker.on('exit', (code) => this.#ended(worker, { kind: 'crash', message: `it ended with code ${code}` }));
  }

  send(message: ToEngine): void {
    this.#worker?.postMessage(message);
  }

  /** Runs older than this one give up at the next occasion. */
  supersede(newest: number): void {
    Atomics.store(new Int32Array(this.#newest), 0, newest);
  }

  ask<Q extends Question>(question: Q): Promise<Answer<Q>> {
    return new Promise((resolve, reject) => {
      if (!this.#worker) {
        reject(new Error('the analysis is not running'));
        return;
      }
      const id = ++this.#questions;
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as Answer<Q>), reject });
      this.send({ type: 'question', id, question });
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#forget('the analysis was stopped');
    await worker?.terminate();
  }

  #settle(message: Extract<FromEngine, { type: 'answer' }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.answer);
    else waiting?.reject(new Error(message.error));
  }

  #ended(worker: Worker, end: EngineEnd): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#forget('the analysis ended');
    this.#options.onEnd(end);
  }

  #forget(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}
