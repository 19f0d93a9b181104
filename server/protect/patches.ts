/** Layers put around a client after it was made: by libraries it is given to (`axiosRetry(client, options)`), by steps of its own (`model.withRetry()`). */
import type { Described } from '../link/describe';
import { asClient } from '../link/apply';
import type { Evaluator } from '../link/evaluate';
import { readPath } from '../link/options';
import type { RawSite } from '../link/sites';
import { alternatives, type CallRef, type ClientValue } from '../link/values';
import type { FileView } from '../link/view';
import type { LibraryReader } from './library-reader';
import { addedLayers } from './sdk-layer';
import { repeated } from './sdk-retries';
import type { LayerFacts } from './types';

interface PatchedClient {
  readonly layers: readonly LayerFacts[];
  readonly repeats: 'all' | 'reads' | 'idempotent';
}

/** Clients that libraries have patched, found once over all files. */
export class LibraryPatches {
  private readonly hasPlugins: boolean;
  private readonly byClient = new Map<string, PatchedClient[]>();

  constructor(
    private readonly ev: Evaluator,
    private readonly reader: LibraryReader,
    views: Iterable<FileView>,
  ) {
    this.hasPlugins = reader.index.libraries.some((l) => l.plugins);
    if (!reader.index.libraries.some((l) => l.patches)) return;
    for (const view of views) for (const node of view.calls) this.call(view, node);
  }

  /** Layers around the SDK's own, innermost first. */
  of(site: RawSite, described: Described): LayerFacts[] {
    const added = addedLayers(this.ev, site, described);
    const keys = site.client && this.byClient.size > 0 ? keysOf(site.client) : [];
    const patched = [
      ...(site.client && this.hasPlugins ? this.plugged(site.client) : []),
      ...keys.flatMap((k) => this.byClient.get(k) ?? []),
    ].flatMap((p) =>
      p.layers.flatMap((layer): LayerFacts[] => {
        if (!layer.repeat) return [layer];
        const repeat = repeated(p.repeats, described, layer.repeat);
        return repeat || layer.bounds.length > 0 || layer.breaker || layer.fallback ? [{ ...layer, repeat }] : [];
      }),
    );
    return [...added, ...patched];
  }

  /** What was plugged into the class or client on the way to this one (`Octokit.plugin(retry)`), with the options of the construction. */
  private plugged(client: ClientValue): PatchedClient[] {
    const out: PatchedClient[] = [];
    for (let m = client.made?.base ?? null; m; m = m.base) {
      const n = m.view.node(m.node);
      if (n[0] !== 'call') continue;
      for (const i of n[2].keys()) {
        for (const v of alternatives(this.ev.argument(m, i))) {
          const found = this.reader.index.match('plugins', v);
          if (!found || !client.made) continue;
          const { switch: on, layer, repeats } = found.spec;
          const off = on === undefined ? null : readPath(this.ev, client.made, on);
          if (off?.k === 'const' && off.v === false) continue;
          out.push({
            layers: this.reader.layers(found.lib, layer, client.made).map(asOfClient),
            repeats: repeats ?? 'all',
          });
        }
      }
    }
    return out;
  }

  private call(view: FileView, node: number): void {
    const n = view.node(node);
    if (n[0] !== 'call' || n[2].length === 0) return;
    for (const callee of alternatives(this.ev.ev(view, n[1], null))) {
      const found = this.reader.index.match('patches', callee);
      if (!found) continue;
      const at: CallRef = { view, node, frame: null };
      const patched: PatchedClient = {
        layers: this.reader.layers(found.lib, found.spec.layer, at).map(asOfClient),
        repeats: found.spec.repeats ?? 'all',
      };
      for (const v of alternatives(this.ev.concrete(readPath(this.ev, at, found.spec.client)))) {
        const client = asClient(this.ev, v);
        const [key] = client ? keysOf(client) : [];
        if (key !== undefined) this.byClient.set(key, [...(this.byClient.get(key) ?? []), patched]);
      }
    }
  }
}

/** What is set on a client holds for all of its calls: it is the client's. */
function asOfClient(layer: LayerFacts): LayerFacts {
  return {
    ...layer,
    repeat: layer.repeat ? { ...layer.repeat, source: 'client' } : null,
    bounds: layer.bounds.map((b) => ({ ...b, source: 'client' })),
  };
}

/** Constructions of a client, its own first; the SDK's default instance has none. */
function keysOf(client: ClientValue): string[] {
  const keys: string[] = [];
  for (let m = client.made; m; m = m.base) keys.push(`${m.view.path}\0${m.node}`);
  return keys.length > 0 || client.typed ? keys : [`\0${client.sdk.id}`];
}
