/** What the server and the thread with the engine of one folder say to each other. Plain data; paths are relative to the root. */
import type {
  CallSiteReport,
  Coverage,
  FindingReport,
  FlagReport,
  Problem,
  WebhookHandlerReport,
} from '../../../shared/report';
import type { RuleLevel } from '../../../shared/config';
import type { ServerSettings } from '../../../shared/protocol';

/** Everything known of one file. */
export interface FileResult {
  readonly findings: readonly FindingReport[];
  readonly callSites: readonly CallSiteReport[];
  readonly webhookHandlers: readonly WebhookHandlerReport[];
  readonly flags: readonly FlagReport[];
}

export const emptyResult: FileResult = { findings: [], callSites: [], webhookHandlers: [], flags: [] };

/** A fault in the config file, at a 1-based position. */
export interface ConfigFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface Summary {
  readonly files: number;
  readonly callSites: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly suppressed: number;
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
}

/** State of the config file. */
export interface ConfigState {
  /** Absolute path; null when there is none. */
  readonly file: string | null;
  /** The config before stays in force while there are any. */
  readonly faults: readonly ConfigFault[];
  /** Why the client's settings cannot be used. */
  readonly settingsFault: string | null;
}

/** Handed to the thread when it starts. */
export interface EngineStart {
  readonly faultlineEngine: true;
  readonly root: string;
  /** One number: the id of the newest run that was asked for. A run that is no longer the newest gives up. */
  readonly newest: SharedArrayBuffer;
}

export interface RunRequest {
  readonly type: 'run';
  readonly id: number;
  /** Texts of open documents; null: closed. */
  readonly texts: readonly (readonly [file: string, text: string | null])[];
  readonly changed: readonly string[];
  /** Texts of open config files, by absolute path. */
  readonly configTexts: readonly (readonly [path: string, text: string])[];
  readonly settings: ServerSettings;
  readonly reload: boolean;
}

/** A question beside the runs. */
export type Question = {
  readonly ask: 'set-rule';
  readonly text: string;
  readonly rule: string;
  readonly level: RuleLevel;
};

export type Answer<Q extends Question> = Q extends { ask: 'set-rule' } ? readonly OffsetEdit[] : never;

/** Replaces `length` UTF-16 units at `offset`. */
export interface OffsetEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export interface QuestionRequest {
  readonly type: 'question';
  readonly id: number;
  readonly question: Question;
}

export type ToEngine = RunRequest | QuestionRequest;

export interface RuleSummary {
  readonly id: string;
  readonly description: string;
}

export type FromEngine =
  | { readonly type: 'ready'; readonly rules: readonly RuleSummary[] }
  | { readonly type: 'progress'; readonly step: string; readonly done: number; readonly of: number }
  | {
      readonly type: 'result';
      readonly id: number;
      /** Files whose result differs from the one sent before; null: nothing is known of it any more. */
      readonly files: readonly (readonly [file: string, result: FileResult | null])[];
      readonly summary: Summary;
      readonly config: ConfigState;
      /** Milliseconds of the run. */
      readonly ms: number;
    }
  /** A newer run is waiting. */
  | { readonly type: 'superseded'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string; readonly config: ConfigState }
  | { readonly type: 'answer'; readonly id: number; readonly answer?: unknown; readonly error?: string };
