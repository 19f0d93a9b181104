/** Edits of the config file that keep its comments and layout. */
import { applyEdits, modify, parseTree, findNodeAtLocation } from 'jsonc-parser';
import type { RuleLevel } from '../../shared/config';

/** Replaces `length` UTF-16 units at `offset`. */
export interface ConfigEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Edits that give a rule a level; its options stay. An empty text becomes a whole config. */
export function ruleLevelEdits(text: string, rule: string, level: RuleLevel): ConfigEdit[] {
  const tabSize = /^( +)\S/m.exec(text)?.[1]?.length ?? 2;
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const source = text.trim() === '' ? '{}\n' : text;
  const tree = parseTree(source, [], { allowTrailingComma: true });
  const known = tree && findNodeAtLocation(tree, ['rules', rule]);
  const at = known?.type === 'array' ? ['rules', rule, 0] : ['rules', rule];
  const edits = modify(source, at, level, { formattingOptions });
  if (source === text) return edits.map(({ offset, length, content }) => ({ offset, length, text: content }));
  return [{ offset: 0, length: text.length, text: applyEdits(source, edits) }];
}
