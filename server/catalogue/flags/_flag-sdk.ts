/** The shape of what is known of a feature-flag SDK: which expressions read a flag, and where its key and default stand. */

/** How a value that flags are read from comes to be. */
export interface FlagClient {
  /** Id that `FlagRead.on` names. */
  readonly id: string;
  /**
   * From the module: export, then members, joined by dots; `new` stands for an instance of the class before it,
   * `()` for what the call before it returns (awaited or not): `OpenFeature.getClient.()`, `Unleash.new`, `default`.
   * A package before a colon narrows it to that package: `posthog-node:PostHog.new`.
   */
  readonly made: readonly string[];
  /** Type names in annotations. */
  readonly types?: readonly string[];
}

/** One expression that reads a flag. */
export interface FlagRead {
  /** Client it is a member of; missing for an export that is called itself (`isEnabled('x')`, `useFlag('x', false)`). */
  readonly on?: string;
  /** Names of the members or exports, separated by blanks. */
  readonly names: string;
  /** Index of the argument that holds the key; -1: the key is the property read from the result (`useFlags().newCheckout`). */
  readonly key: number;
  /** Index of the default; null: the call takes none. */
  readonly default: number | null;
  /** Index of the evaluation context or user; null: the call takes none. */
  readonly context: number | null;
  /** A default can be given and left out: `flag-without-default` may speak of it. */
  readonly defaultMayMiss: boolean;
  /** The default is a function that gives the value (Unleash's fallback function, a boolean there is ignored). */
  readonly defaultIsFunction?: boolean;
  /** The key argument is an array of keys (`useFlags(['a', 'b'])`). */
  readonly many?: boolean;
  /** Keys may be written in camel case although the flag is called otherwise. */
  readonly camelCase?: boolean;
}

/** A JSX element that reads a flag. */
export interface FlagElement {
  readonly names: string;
  /** Attribute that holds the key. */
  readonly attribute: string;
  /** Attribute that holds the default; null when there is none. */
  readonly default: string | null;
}

/** Flags that are declared in code and read by calling what the declaration gives. */
export interface FlagDeclaration {
  /** Export that declares: `flag({ key: 'x', defaultValue })`. */
  readonly names: string;
  /** Argument paths of key and default. */
  readonly key: string;
  readonly default: string;
}

export interface FlagSdk {
  /** File name and id. */
  readonly id: string;
  /** Service behind it, as endpoints name it; null for a vendor-neutral API. */
  readonly service: string | null;
  /** Import specifiers; one ending in `/*` covers subpaths. */
  readonly packages: readonly string[];
  readonly clients: readonly FlagClient[];
  readonly reads: readonly FlagRead[];
  readonly elements?: readonly FlagElement[];
  readonly declares?: readonly FlagDeclaration[];
  /** How keys are changed before they are compared with the service's: Flagsmith lower-cases and turns spaces into `_`. */
  readonly keyForm?: 'lower-snake';
  readonly sources: readonly string[];
}
