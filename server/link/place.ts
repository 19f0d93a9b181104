/** Offsets to positions. */
import type { NodeId } from '../model/facts';
import type { Place } from '../model/project';
import type { FileView } from './view';

/** 1-based line and column of an offset. */
export function position(view: FileView, offset: number): { line: number; column: number } {
  const { lines } = view.facts;
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}

export function rangeOf(view: FileView, pos: number, end: number): Place {
  const from = position(view, pos);
  const to = position(view, end);
  return { file: view.path, pos, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** Place of a node; synthetic nodes take that of the nearest written one above them. */
export function placeOf(view: FileView, id: NodeId): Place {
  let n = id;
  while (n >= 0 && (view.facts.pos[n] ?? -1) < 0) n = view.parent(n);
  return n < 0 ? rangeOf(view, 0, 0) : rangeOf(view, view.facts.pos[n] ?? 0, view.facts.end[n] ?? 0);
}

export function lineOf(view: FileView, id: NodeId): number {
  return placeOf(view, id).line;
}

/** Name of the nearest named function around a node, with its class: `ChatService.reply`; null at the top level. */
export function enclosingName(view: FileView, id: NodeId): string | null {
  const names: string[] = [];
  for (let f = view.fnOf[id] ?? 0; f > 0; f = view.fn(f)?.parent ?? -1) {
    const fact = view.fn(f);
    if (!fact) break;
    if (!fact.name) continue;
    names.unshift(fact.name);
    if (fact.cls >= 0) {
      const cls = view.cls(fact.cls)?.name;
      if (cls) names.unshift(cls);
    }
    break;
  }
  if (names.length > 0) return names.join('.');
  const cls = view.classOf(id);
  return cls ? (view.cls(cls.cls)?.name ?? null) : null;
}
