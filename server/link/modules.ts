/** Names across files: imports, exports, barrels, packages. */
import { access } from './access';
import type { Evaluator } from './evaluate';
import { settle } from './results';
import { UNKNOWN, type Value } from './values';
import type { FileView } from './view';

/** A name imported by `view`. */
export function importValue(ev: Evaluator, view: FileView, spec: string, name: string): Value {
  if (ev.catalogue.byPackage(spec).length > 0) return external(spec, name);
  const target = ev.host.resolve(spec, view.path);
  if (target.kind === 'file') {
    const other = ev.host.view(target.file);
    if (other) return name === '*' ? { k: 'ns', view: other } : ev.exported(other, name);
  }
  const generated =
    target.kind === 'file' || target.kind === 'missing' ? ev.catalogue.generatedPackage(spec, name) : null;
  if (generated) return external(generated, name);
  return target.kind === 'file' || (target.kind === 'missing' && spec.startsWith('.')) ? UNKNOWN : external(spec, name);
}

function external(spec: string, name: string): Value {
  return name === '*' || name === '=' ? { k: 'module', spec } : { k: 'ext', spec, path: [name], at: null, base: null };
}

/** Finds an export, through barrels. */
export function findExport(ev: Evaluator, view: FileView, name: string, seen: Set<string>): Value {
  const key = `${view.id}\0${name}`;
  if (seen.has(key)) return UNKNOWN;
  seen.add(key);
  const described = ev.host.describedModule?.(view.path, name);
  if (described) return external(described, name);
  const at = view.exportIndex.get(name);
  const fact = at === undefined ? undefined : view.facts.exports[at];
  if (fact) {
    if (fact.from) return reexported(ev, view, fact.from[0], fact.from[1], seen);
    if (fact.node >= 0) return settle(ev, ev.ev(view, fact.node, null));
    return UNKNOWN;
  }
  const whole = view.exportIndex.get('=');
  const wholeFact = whole === undefined ? undefined : view.facts.exports[whole];
  if (wholeFact && wholeFact.node >= 0) {
    const value = settle(ev, ev.ev(view, wholeFact.node, null));
    return name === 'default' || name === '=' ? value : access(ev, value, name);
  }
  if (name === '=' || (name === 'default' && view.facts.commonjs)) return { k: 'ns', view };
  if (name === 'default') return UNKNOWN;
  let other: Value = UNKNOWN;
  for (const spec of view.facts.stars) {
    if (ev.host.mayExport?.(spec, view.path, name) === false) continue;
    const v = reexported(ev, view, spec, name, seen);
    // A package may export any name: what the project itself exports is the better answer.
    if (v.k === 'ext' && !ev.catalogue.exportOf(v.spec, v.path)) other = v;
    else if (v.k !== 'unknown') return v;
  }
  return other;
}

function reexported(ev: Evaluator, view: FileView, spec: string, name: string, seen: Set<string>): Value {
  if (ev.catalogue.byPackage(spec).length > 0) return external(spec, name);
  const target = ev.host.resolve(spec, view.path);
  if (target.kind !== 'file') return importValue(ev, view, spec, name);
  const other = ev.host.view(target.file);
  if (!other) return importValue(ev, view, spec, name);
  return name === '*' ? { k: 'ns', view: other } : findExport(ev, other, name, seen);
}
