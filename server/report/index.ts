/** The output formats by name. Each is loaded when it is first asked for. */
import type { Format } from './format';

export type ReportCommand = 'check' | 'inventory' | 'explain';

interface Entry {
  /** Commands whose report it can render. */
  readonly commands: readonly ReportCommand[];
  readonly load: () => Promise<Format>;
}

const formats: Readonly<Record<string, Entry>> = {
  pretty: { commands: ['check', 'inventory', 'explain'], load: async () => (await import('./pretty')).default },
  compact: { commands: ['check'], load: async () => (await import('./compact')).default },
  json: { commands: ['check', 'inventory', 'explain'], load: async () => (await import('./json')).default },
};

/** Names of the formats of a command, in the order in which help lists them. */
export function formatNames(command: ReportCommand): string[] {
  return Object.entries(formats)
    .filter(([, entry]) => entry.commands.includes(command))
    .map(([name]) => name);
}

/** Loads a format. @throws RangeError for a name that `formatNames` does not have. */
export async function loadFormat(name: string): Promise<Format> {
  const entry = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (!entry) throw new RangeError(`there is no format ${name}`);
  return entry.load();
}
