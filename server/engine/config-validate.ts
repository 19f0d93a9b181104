/** Checks a parsed JSONC tree against the part of JSON schema that the config uses, with offsets and near names. */
import type { Node } from 'jsonc-parser';
import type { JsonSchema } from '../../shared/config-schema';
import { nearest } from '../model/words';

export interface SchemaProblem {
  /** Offset in the text. */
  readonly offset: number;
  readonly message: string;
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const schemasOf = (value: unknown): readonly JsonSchema[] => (Array.isArray(value) ? value.filter(isSchema) : []);
const stringsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');

/** `rules.missing-timeout[0]`, for messages. */
const join = (path: string, name: string | number): string =>
  typeof name === 'number' ? `${path}[${name}]` : path ? `${path}.${name}` : name;

function typeOf(node: Node): string {
  return node.type === 'number' && Number.isInteger(node.value) ? 'integer' : node.type;
}

function fits(node: Node, types: readonly string[]): boolean {
  const type = typeOf(node);
  return types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'));
}

function words(types: readonly string[]): string {
  const named = types.map((type) =>
    type === 'array'
      ? 'a list'
      : type === 'object'
        ? 'an object'
        : type === 'integer'
          ? 'a whole number'
          : type === 'boolean'
            ? 'true or false'
            : type === 'null'
              ? 'null'
              : `a ${type}`,
  );
  return named.length > 1
    ? `${named.slice(0, -1).join(', ')} or ${named[named.length - 1] ?? ''}`
    : (named[0] ?? 'something else');
}

/** All problems of a tree, in source order. */
export function validateTree(root: Node, schema: JsonSchema): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  visit(root, schema, '', problems);
  return problems.sort((a, b) => a.offset - b.offset);
}

function visit(node: Node, schema: JsonSchema, path: string, problems: SchemaProblem[]): void {
  const say = (message: string, at: Node = node): void => {
    problems.push({ offset: at.offset, message });
  };
  const branches = schemasOf(schema.anyOf);
  if (branches.length > 0) {
    const branch = branches.find((candidate) => fits(node, stringsOf(candidate.type)));
    if (branch) visit(node, branch, path, problems);
    else say(`\`${path}\` must be ${words(branches.flatMap((candidate) => stringsOf(candidate.type)))}`);
    return;
  }
  const types = schema.type === undefined ? [] : stringsOf(schema.type);
  if (!fits(node, types)) {
    say(`\`${path || 'the config'}\` must be ${words(types)}`);
    return;
  }
  if (node.type === 'object') visitObject(node, schema, path, problems);
  else if (node.type === 'array') visitArray(node, schema, path, problems);
  else visitScalar(node, schema, path, say);
}

function visitScalar(node: Node, schema: JsonSchema, path: string, say: (message: string) => void): void {
  const value: unknown = node.value;
  const allowed = stringsOf(schema.enum);
  if (Array.isArray(schema.enum) && typeof value === 'string' && !allowed.includes(value)) {
    const near = nearest(value, allowed);
    say(
      `\`${path}\` is "${value}" but must be ${allowed.map((item) => `"${item}"`).join(', ')}${near ? ` (did you mean "${near}"?)` : ''}`,
    );
  }
  if (typeof value === 'string' && typeof schema.minLength === 'number' && value.length < schema.minLength)
    say(`\`${path}\` is empty`);
  if (typeof value === 'string' && typeof schema.pattern === 'string' && !new RegExp(schema.pattern).test(value)) {
    say(`\`${path}\` is "${value}" but must be a number of ms or text such as "30s", "2m", "500ms"`);
  }
  if (typeof value === 'number' && typeof schema.minimum === 'number' && value < schema.minimum) {
    say(`\`${path}\` must be at least ${schema.minimum}`);
  }
}

function visitArray(node: Node, schema: JsonSchema, path: string, problems: SchemaProblem[]): void {
  const items = node.children ?? [];
  const tuple = schemasOf(schema.items);
  if (typeof schema.minItems === 'number' && items.length < schema.minItems) {
    problems.push({ offset: node.offset, message: `\`${path}\` is empty` });
  }
  items.forEach((item, index) => {
    const itemSchema = tuple.length > 0 ? tuple[index] : schema.items;
    if (isSchema(itemSchema)) visit(item, itemSchema, join(path, index), problems);
    else if (tuple.length > 0)
      problems.push({ offset: item.offset, message: `\`${path}\` has more than ${tuple.length} items` });
  });
}

function visitObject(node: Node, schema: JsonSchema, path: string, problems: SchemaProblem[]): void {
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const seen = new Set<string>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key) continue;
    const name = String(key.value);
    if (seen.has(name)) problems.push({ offset: key.offset, message: `\`${join(path, name)}\` is given twice` });
    seen.add(name);
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (own === undefined && schema.additionalProperties === false) {
      problems.push({ offset: key.offset, message: unknownKey(name, path, Object.keys(properties)) });
    } else if (value) {
      const next = own ?? schema.additionalProperties;
      if (isSchema(next)) visit(value, next, join(path, name), problems);
    }
  }
  for (const name of stringsOf(schema.required ?? [])) {
    if (!seen.has(name))
      problems.push({ offset: node.offset, message: `\`${path || 'the config'}\` needs \`${name}\`` });
  }
}

function unknownKey(name: string, path: string, allowed: readonly string[]): string {
  const what = /(^|\.)rules$/.test(path) ? 'rule' : 'key';
  const near = nearest(name, allowed);
  return `unknown ${what} \`${name}\`${path && what === 'key' ? ` in \`${path}\`` : ''}${near ? ` (did you mean \`${near}\`?)` : ''}`;
}
