/** The dependency of a call: the remote thing that fails together. */
import type { CallSpec } from '../model/catalogue';
import { below, belowClient, fixedDependency, hostOfLevels, type OptionsAt } from './below';
import type { Evaluator } from './evaluate';
import { contextOf, fileContext } from './context';
import { BUNDLED, hostOfUrl, providerOf } from './hosts';
import { callOptions, clientOptions, readPath } from './options';
import { patchesOf } from './patches';
import type { RawSite } from './sites';
import type { CallRef } from './values';

/** Contract: provider, engine, host, `same-origin`, `in-process` (then it is no call site), or `unknown`. */
export function dependencyOf(
  ev: Evaluator,
  at: CallRef,
  site: RawSite,
  engineOf: (pkg: string, file: string) => string | null,
): string {
  const { sdk, call, client } = site;
  const own: OptionsAt = { at, options: callOptions(sdk, call.options, call.optionSet) };
  const direct = call.dependency ?? site.exported?.dependency;
  const fixed = direct ?? (client ? fixedDependency(ev, client) : sdk.dependency);
  // What the call itself is given (an agent, a database for a fragment) comes before what its client was made with.
  const given = below(ev, [own]);
  const under = given.dependency ? given : belowClient(ev, sdk, client?.made ?? null);
  if (under.dependency === 'in-process') return 'in-process';
  if (fixed) {
    if (sdk.kind !== 'llm' || direct) return fixed;
    const host = hostOfSite(ev, at, site, own);
    return host && host !== 'same-origin' ? (providerOf(host) ?? host) : fixed;
  }
  if (under.dependency) return under.dependency;
  const host = hostOfSite(ev, at, site, own);
  // A page asks its own origin for it; elsewhere bundlers and runtimes read it without a request.
  if (host === BUNDLED)
    return contextOf(site.view, site.node, fileContext(site.view, false, false)) === 'browser'
      ? 'same-origin'
      : 'in-process';
  if (host)
    return sdk.kind === 'http' || sdk.kind === 'rpc' || sdk.kind === 'websocket' ? host : (providerOf(host) ?? host);
  if (sdk.kind === 'database' || sdk.kind === 'cache')
    return engineOf(site.pkg ?? sdk.packages[0] ?? sdk.id, site.view.path) ?? sdk.id;
  return 'unknown';
}

/** Host that the call's URL and the base URLs of call, client and transport say. */
function hostOfSite(ev: Evaluator, at: CallRef, site: RawSite, own: OptionsAt): string | null {
  const { sdk, client } = site;
  const direct = hostOfCall(ev, at, site.call);
  if (direct && direct !== 'same-origin') return direct;
  const base = hostOfLevels(ev, [own, ...patchesOf(ev).of(sdk, client), ...clientOptions(sdk, client?.made ?? null)]);
  if (base.host) return base.host;
  // A relative URL of a client whose base is not known could lead anywhere.
  return base.set || client?.typed ? null : direct;
}

function hostOfCall(ev: Evaluator, at: CallRef, call: CallSpec): string | null {
  if (!call.url) return null;
  for (const path of call.url === '$0' ? ['$0', '$0.url', '$0.href'] : [call.url]) {
    const host = hostOfUrl(ev, readPath(ev, at, path));
    if (host) return host;
  }
  return null;
}
