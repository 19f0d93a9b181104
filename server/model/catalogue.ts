/**
 * The shape of SDK knowledge. Entries live in `server/catalogue/<kind>/<id>.ts`, are plain data that
 * survives a JSON round trip, and may also come from the user's config (`clients`, `calls`).
 *
 * Argument paths: every option path is absolute from the arguments of the call (or `new`) it belongs to:
 * `$0` is the first argument itself, `$1.timeout` the property `timeout` of the second, `$last.signal` the
 * property of the last argument, `$0.httpOptions.timeout` a nested one.
 */
import type { Kind } from '../../shared/report';

/** Where a fact comes from: a file and identifier in the package, a documentation page, or a measured run. */
export interface Source {
  /** Which fact(s): `timeout.default`, `retry.default`, `calls`, `*`. */
  readonly fact: string;
  /** For example `openai@7.55.0/client.js: maxRetries ?? 2`, or `measured: 503 → 3 requests`. */
  readonly from: string;
}

/** How far a time limit reaches. `headers` ends when the response headers arrive; `total` bounds all attempts and the body. */
export type Covers = 'headers' | 'response' | 'total';

export type BackoffShape = 'none' | 'fixed' | 'linear' | 'exponential';

/** What the SDK does on its own, for a range of versions. The first entry whose range holds for the installed version counts. */
export interface Defaults {
  /** A semver range over the package's version, `*` for all. */
  readonly versions: string;
  /** null: nothing bounds a call to a peer that accepts the connection and stays silent. */
  readonly timeout: { readonly ms: number; readonly scope: 'attempt' | 'total'; readonly covers: Covers } | null;
  /** null: a failed attempt is not repeated. */
  readonly retry: RetryDefault | null;
  /** What is not known after all (an entry of the user's config that only speaks of one of them). */
  readonly unknown?: readonly ('timeout' | 'retry')[];
  readonly note?: string;
}

export interface RetryDefault {
  /** Tries in all (1 + retries); null when the SDK repeats without a cap on attempts. */
  readonly attempts: number | null;
  readonly backoff: BackoffShape;
  readonly jitter: boolean;
  /** First delay in ms and the longest one; the worst case uses them: sum of min(base·2^i, cap). */
  readonly baseMs?: number;
  readonly capMs?: number;
  /** Which calls are repeated: all, only those with effect read, only idempotent ones (HTTP GET/HEAD/PUT/DELETE/OPTIONS or `idempotent: true`). */
  readonly repeats: 'all' | 'reads' | 'idempotent';
  /** HTTP statuses or error names repeated, for messages and `retry-non-retryable`. */
  readonly on?: readonly (number | string)[];
  readonly honoursRetryAfter?: boolean;
  /** Repeated writes carry an idempotency key that the SDK makes itself (Stripe). */
  readonly autoIdempotencyKey?: boolean;
}

/** One option of a constructor, factory or call that sets (or only seems to set) a protection. */
export interface OptionSpec {
  /** Argument path, see the top of the file. */
  readonly path: string;
  readonly sets:
    | 'timeout' //        a number that bounds the answer
    | 'signal' //         an AbortSignal
    | 'connectTimeout' // bounds connecting, pool acquire or server selection only: never a `timeout`
    | 'retries' //        a number of repeats (attempts = n + 1); 0 or false switches off
    | 'attempts' //       a number of tries in all; 1 switches off
    | 'retryObject' //    an object with options of its own under the same path (see `retryKeys`); false or 0 switches off
    | 'retrySwitch' //    true or undefined keeps the SDK's default, false switches off
    | 'baseUrl' //        literal host decides the dependency
    | 'fetch' //          a custom fetch: its own bounds apply
    | 'dispatcher' //     undici Agent/Pool or http.Agent with limits of its own
    | 'model' //          an AI SDK / LangChain model value that decides the dependency
    | 'idempotencyKey'
    | 'poolSize'
    | 'secret' //         where a key or connection password goes (`hardcoded-secret`)
    | 'stream' //         true makes the call streaming
    | 'method'; //        HTTP method, decides the effect
  readonly unit?: 'ms' | 's' | 'min' | 'duration'; // default ms; `duration` understands '5s', '1m', { seconds: 5 }
  readonly scope?: 'attempt' | 'total'; // default attempt
  readonly covers?: Covers; //             default response
  /** Only in these versions (semver range). */
  readonly versions?: string;
  /** Counts only when another option has this value (AWS `requestTimeout` needs `throwOnRequestTimeout: true`). */
  readonly requires?: { readonly path: string; readonly equals: string | number | boolean };
  /** Values that mean "no limit" or "off"; default for timeouts: 0, false, Infinity. */
  readonly off?: readonly (string | number | boolean | null)[];
  /** Never counts, and why: shown as evidence ("only limits queueing"). The option looks like protection and is not. */
  readonly inert?: string;
  /** For retries: values that mean "without end" (ioredis `maxRetriesPerRequest: null`). */
  readonly unbounded?: readonly (string | number | boolean | null)[];
  /** Values that count as not given (svix `numRetries: 0`). */
  readonly ignores?: readonly (string | number | boolean | null)[];
  /** A switch or number for one half of the calls only, by their effect. */
  readonly only?: 'reads' | 'writes';
  /**
   * For `model`: a client, driver, adapter, dialect or model given here is what the calls really go through: its
   * dependency, time limits and retries hold, its defaults included. Without it such a client gives its dependency
   * and the limits set on it, not its defaults.
   */
  readonly inherits?: boolean;
  /** For `model`: engine names and URL schemes (with their colon) → dependency. `in-process`: nothing is a call site. */
  readonly values?: Readonly<Record<string, string>>;
  /** For `retryObject`: names inside the object. */
  readonly retryKeys?: {
    readonly retries?: string;
    readonly attempts?: string;
    readonly baseMs?: string;
    readonly capMs?: string;
    /** A key that lists the methods that are repeated (got, ky `methods`). */
    readonly methods?: string;
  };
}

/** How the effect of a call is known. */
export type EffectSpec =
  | 'read'
  | 'write'
  | 'unknown'
  /** First word of the SQL text in this argument, of the tagged template (`tag`), or of its `text`/`sql` property. */
  | { readonly sql: number | 'tag' }
  /** HTTP method: option path, with the value when it is missing. */
  | { readonly http: string; readonly default: string }
  /** First name in the chain that has an entry decides (`{ select: 'read', insert: 'write' }`). */
  | { readonly chain: Readonly<Record<string, 'read' | 'write'>> }
  /** By the AWS-style command class given as argument 0: verbs Get/List/Describe/Head/Query/Scan/Batch­Get… read, else write. */
  | { readonly command: true };

/** A call that reaches the network. */
export interface CallSpec {
  readonly effect: EffectSpec;
  /** A write that may be repeated by definition (PUT, DELETE, upsert, absolute set). */
  readonly idempotent?: boolean;
  /** true: always a stream; otherwise an option with `sets: 'stream'` decides. */
  readonly streaming?: boolean;
  /** Options of this call. */
  readonly options?: readonly OptionSpec[];
  /** Names a shared table of `Sdk.optionSets` instead of or in addition to `options`. */
  readonly optionSet?: string;
  /** Argument path of the URL (`$0`, `$0.url`): host → dependency. */
  readonly url?: string;
  readonly kind?: Kind;
  readonly dependency?: string;
  /** AWS-style: `method` becomes `send(PutObjectCommand)`. */
  readonly command?: boolean;
  /** The promise resolves with `{ error }` instead of rejecting: retries and catches do not see a failure. */
  readonly errorsAsValues?: boolean;
  /** The response must be looked at (`ok`, `status`): fetch and friends. */
  readonly uncheckedStatus?: boolean;
  /** Overrides of the SDK's defaults for this member (`retry: null`: this method is not repeated). */
  readonly timeout?: Defaults['timeout'];
  readonly retry?: RetryDefault | null;
  /** Name of the type of the (awaited) result, when it is itself a client or handle. */
  readonly returns?: string;
  /** The call only takes effect when awaited or consumed, again at each await (`rerun`) or once (`memo`). */
  readonly lazy?: 'rerun' | 'memo';
  /** An async iterator whose pages or chunks are fetched while iterating. */
  readonly iterates?: boolean;
  /** Sends a message that a worker handles later: queue jobs (`job-without-retry` looks at its options). */
  readonly enqueues?: boolean;
  /** Blocks by design (BLPOP, consume, subscribe): listed, but a missing timeout is no fault. */
  readonly longLived?: boolean;
  /** Callback given to the call runs inside it: `{ arg: 0, param: 0, type: 'tx' }`. */
  readonly callback?: CallbackSpec;
  /** Not awaited, returned or caught is fine (fire-and-forget by design, `void`-returning). */
  readonly fireAndForget?: boolean;
  /** Returns no promise at all (callback or event style, `http.request`, `ws.send`). */
  readonly notPromise?: boolean;
  /** Opens or takes a connection: query, statement and command limits of the client do not bound it. */
  readonly connects?: boolean;
  /**
   * Its options hold for every value of this SDK that is made without any of its own: the default connection that
   * `mongoose.connect(uri, options)` or `sql.connect(config)` sets up.
   */
  readonly configures?: boolean;
  /** For kind `webhook`: true where the call is an outbound webhook by nature. */
  readonly webhook?: boolean;
}

export interface CallbackSpec {
  /** The callback is the first function among the arguments from this one on (`begin(cb)`, `begin(options, cb)`). */
  readonly arg: number;
  readonly param: number;
  /** Type of the parameter. */
  readonly type: string;
  /** The callback is a database transaction. */
  readonly transaction?: boolean;
}

/** A layer that a member puts around everything its result does, outside of the client's own retries (`model.withRetry()`, `model.withFallbacks()`). */
export interface AddedLayer {
  /** `attempts`: tries in all when the option with `sets: 'attempts'` of the member's option set is not given. */
  readonly repeat?: RetryDefault;
  readonly fallback?: boolean;
}

/** What a member of a type is. Exactly one of the alternatives. */
export type MemberSpec =
  /** Reaches the network. */
  | { readonly call: CallSpec }
  /** Calling it makes a client, handle or builder and sends nothing. `options`: the call's arguments carry client options (a clone). */
  | {
      readonly makes: string;
      readonly optionSet?: string;
      readonly callback?: CallbackSpec;
      readonly adds?: AddedLayer;
    }
  /** Reading the property (no call) gives a value of this type. */
  | { readonly is: string }
  /** Calling it sends nothing and gives nothing of interest (listeners, close, helpers). `callback`: but it runs a callback with a client of this type. */
  | { readonly none: true; readonly callback?: CallbackSpec };

/** A client, handle, builder or model of the SDK. */
export interface TypeSpec {
  /** Names under which the package exports the TypeScript type (`OpenAI`, `AxiosInstance`); class names of `exports.new` need not be repeated. */
  readonly names?: readonly string[];
  /** Options of the constructor or factory that makes it. */
  readonly optionSet?: string;
  /** Owns sockets or a pool: rules `client-per-call`, `pool-without-limits`, `missing-graceful-shutdown`. */
  readonly owns?: 'pool' | 'connection' | 'http-agent' | 'none';
  /** Member path → what it is. `*` matches one name, `**` one or more. The most specific pattern wins (fewest wildcards, then longest). */
  readonly members: Readonly<Record<string, MemberSpec>>;
  /** The value itself can be called (`axios(config)`, `sql(...)`). */
  readonly callable?: MemberSpec;
  /** The value is a template tag (`sql\`…\``). */
  readonly tag?: MemberSpec;
  /** A builder that runs when awaited: the whole chain is one call. Members not listed return the builder itself. */
  readonly thenable?: CallSpec;
  /** A builder that is not thenable: members not listed return the builder itself (`kysely`, queued pipelines). */
  readonly builder?: boolean;
  readonly kind?: Kind;
  readonly dependency?: string;
}

/** What an exported name of the package is. Several may apply (`axios` is callable, has members and is an instance). */
export interface ExportSpec {
  /** `new X(...)` gives this type. */
  readonly new?: string;
  /** `X(...)` gives this type and sends nothing (factory). */
  readonly makes?: string;
  /** Options of the factory or constructor, when they differ from the type's. */
  readonly optionSet?: string;
  /** `X(...)` reaches the network (`generateText`, `fetch`). */
  readonly call?: CallSpec;
  /** `X` itself is a value of this type (`axios`, `ky`, a default client). */
  readonly is?: string;
  /** `X` is a TypeScript type (or class) for values of this type, in annotations only. */
  readonly type?: string;
  /** `X.name`, nested. */
  readonly members?: Readonly<Record<string, ExportSpec>>;
  /** `X(...)` or `X.y(...)` is a model of this provider (AI SDK, LangChain): decides `dependency`. */
  readonly provider?: string;
  /** Name for `method` where the name of the export does not say it (`default`). Without it: another export of the same meaning, a type's name. */
  readonly name?: string;
  /** Overrides the entry's dependency for clients made through this export. */
  readonly dependency?: string;
  /** Overrides the kind of what is made or called through this export. */
  readonly kind?: Kind;
}

/** One SDK. */
export interface Sdk {
  /** File name, id and doc name. */
  readonly id: string;
  /** Import specifiers that give these exports: exact, or ending in `/*` for any subpath. */
  readonly packages: readonly string[];
  /** Ends of import paths under which projects keep a generated copy of the client (Prisma's `output`). */
  readonly generated?: readonly string[];
  /** The npm package whose version decides `defaults`; the first of `packages` when missing; null for the platform. */
  readonly npm?: string | null;
  readonly kind: Kind;
  /** Catalogue id of the provider; null where it is derived (HTTP host, model's provider, engine under an ORM). */
  readonly dependency: string | null;
  /** `default`, named exports, `*` for the module object itself (`require('x')` called or used as a value). Names ending in `*` are prefixes. */
  readonly exports: Readonly<Record<string, ExportSpec>>;
  /** Platform globals (`fetch`, `WebSocket`). */
  readonly globals?: Readonly<Record<string, ExportSpec>>;
  readonly types: Readonly<Record<string, TypeSpec>>;
  readonly optionSets?: Readonly<Record<string, readonly OptionSpec[]>>;
  readonly defaults: readonly Defaults[];
  /** Third party outside of the owner's control (a provider), or own infrastructure (database, cache): `missing-circuit-breaker`. */
  readonly party: 'third' | 'own';
  /** What to do (or not) when fixing: read by fixes and rule pages. */
  readonly hints?: readonly string[];
  readonly sources: readonly Source[];
}

/** Type-checks an entry and gives it back unchanged. */
export function defineSdk<const T extends Sdk>(sdk: T): T {
  return sdk;
}
