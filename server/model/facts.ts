/**
 * Facts of one file: a parser-neutral, serialisable form of what matters for calls and protections.
 * Names are resolved to variables of the file; everything across files is left to the link step.
 * Offsets are UTF-16 offsets into the text; `lines` turns them into lines and columns without the text.
 */

export type NodeId = number;
export type VarId = number;
export type FnId = number;
export type ClassId = number;
export type TypeId = number;

/** Expressions and statements. The first element is the kind; -1 stands for a missing child. */
export type Node =
  // ---- expressions
  | readonly ['str', string]
  | readonly ['num', number]
  | readonly ['bool', boolean]
  | readonly ['null']
  | readonly ['undef']
  | readonly ['re', string]
  /** Template literal: text pieces and expressions in turn, starting and ending with text. */
  | readonly ['tpl', readonly string[], readonly NodeId[]]
  | readonly ['var', VarId]
  /** A name that is declared nowhere in the file: a platform global or an ambient declaration. */
  | readonly ['glob', string]
  | readonly ['mem', NodeId, string]
  | readonly ['idx', NodeId, NodeId]
  /** callee, arguments, 1 when optional (`f?.()`), explicit type arguments. */
  | readonly ['call', NodeId, readonly NodeId[], 0 | 1, (readonly TypeId[])?]
  | readonly ['new', NodeId, readonly NodeId[], (readonly TypeId[])?]
  /** Tagged template: tag, text pieces, expressions. */
  | readonly ['tag', NodeId, readonly string[], readonly NodeId[]]
  /** Object literal: key and value; key null for a computed one, '...' for a spread (the value is what is spread). */
  | readonly ['obj', readonly (readonly [string | null, NodeId])[]]
  | readonly ['arr', readonly NodeId[]]
  | readonly ['spread', NodeId]
  | readonly ['fn', FnId]
  | readonly ['cls', ClassId]
  | readonly ['cond', NodeId, NodeId, NodeId]
  | readonly ['bin', string, NodeId, NodeId]
  | readonly ['un', string, NodeId]
  | readonly ['await', NodeId]
  | readonly ['yield', NodeId, 0 | 1]
  /** operator (`=`, `+=`, `??=`, …), target, value. */
  | readonly ['asg', string, NodeId, NodeId]
  | readonly ['this']
  | readonly ['super']
  | readonly ['as', NodeId, TypeId]
  /** Value of parameter `index` of function `fn`, before destructuring. Only as the source of a variable. */
  | readonly ['param', FnId, number]
  /** Element of what a loop iterates over, of what a catch caught, of a rest pattern: a value that is not followed. */
  | readonly ['elem', NodeId]
  /** Anything else: its child expressions in order (JSX, class bodies in expressions, …). */
  | readonly ['opq', readonly NodeId[]]
  /** `import(spec)` / `require(spec)`; spec null when not a literal. */
  | readonly ['import', string | null]
  // ---- statements
  | readonly ['block', readonly NodeId[]]
  | readonly ['expr', NodeId]
  /** Declared variables with an initialiser: [variable pattern node or -1, initialiser]; the variables' own facts carry the rest. */
  | readonly ['decl', readonly VarId[], NodeId, 'const' | 'let' | 'var' | 'using' | 'await using']
  | readonly ['ret', NodeId]
  | readonly ['throw', NodeId]
  | readonly ['if', NodeId, NodeId, NodeId]
  /** kind, init statement, condition, update, body, iterated expression. */
  | readonly ['loop', 'for' | 'while' | 'do' | 'of' | 'await of' | 'in', NodeId, NodeId, NodeId, NodeId, NodeId]
  /** block, caught variable (-1: none), catch block (-1: none), finally block (-1: none). */
  | readonly ['try', NodeId, VarId, NodeId, NodeId]
  | readonly ['switch', NodeId, readonly (readonly [NodeId, readonly NodeId[]])[]]
  | readonly ['break', string | null]
  | readonly ['continue', string | null]
  | readonly ['label', string, NodeId]
  | readonly ['fndecl', FnId]
  | readonly ['clsdecl', ClassId];

export interface VarFact {
  readonly name: string;
  readonly kind: 'const' | 'let' | 'var' | 'param' | 'fn' | 'class' | 'import' | 'catch' | 'enum' | 'ns';
  /** Function that owns it, -1 for the module. */
  readonly fn: FnId;
  /** What it is bound to: initialiser, `mem` chain of a destructured value, `param`, `fn`, `cls`; -1: nothing known. */
  readonly init: NodeId;
  /** Default value of a destructured or defaulted binding, -1 when none. */
  readonly fallback: NodeId;
  /** Later assignments (`x = …`), the assigned expressions. */
  readonly writes: readonly NodeId[];
  readonly type: TypeId;
  /** Imports: specifier and imported name (`default`, `*`). */
  readonly from?: readonly [string, string];
  /** Every `var` node that reads it. */
  readonly reads: readonly NodeId[];
  readonly pos: number;
}

export interface ParamFact {
  /** The variable when the parameter is a plain name, -1 when destructured. */
  readonly var: VarId;
  readonly type: TypeId;
  /** Default value, -1 when none. */
  readonly fallback: NodeId;
  readonly rest: boolean;
  readonly optional: boolean;
  /** `private readonly client: OpenAI` in a constructor: the field's name. */
  readonly field: string | null;
  /** Decorators on the parameter (`@Inject(TOKEN)`). */
  readonly decorators?: readonly NodeId[];
}

export interface FnFact {
  /** Own name, the variable, property or member it is assigned to, or null. */
  readonly name: string | null;
  readonly kind: 'decl' | 'expr' | 'arrow' | 'method' | 'ctor' | 'get' | 'set' | 'static-block' | 'module';
  readonly parent: FnId; // -1: the module
  readonly cls: ClassId; // -1: not a member
  readonly static: boolean;
  readonly async: boolean;
  readonly generator: boolean;
  readonly params: readonly ParamFact[];
  /** A block, or the expression of an arrow; -1: no body (overload, abstract, declare). */
  readonly body: NodeId;
  readonly returnType: TypeId;
  readonly decorators: readonly NodeId[];
  readonly node: NodeId; // the `fn` expression node or `fndecl`; -1 for members
  readonly pos: number;
  readonly end: number;
  /** 'use server' and the like at the top of the body. */
  readonly directive?: string;
}

export interface ClassFact {
  readonly name: string | null;
  readonly extends: NodeId;
  readonly implements: readonly TypeId[];
  readonly extendsTypeArgs: readonly TypeId[];
  readonly ctor: FnId; // -1: none
  readonly members: readonly MemberFact[];
  readonly decorators: readonly NodeId[];
  readonly abstract: boolean;
  readonly pos: number;
}

export interface MemberFact {
  readonly name: string; // private names with their `#`
  readonly kind: 'field' | 'method' | 'get' | 'set';
  readonly static: boolean;
  readonly abstract: boolean;
  /** Field: initialiser (-1: none). */
  readonly init: NodeId;
  /** Method and accessor: the function (-1: no body). */
  readonly fn: FnId;
  readonly type: TypeId;
  /** Assignments `this.x = …` anywhere in the class. */
  readonly writes: readonly NodeId[];
  readonly decorators: readonly NodeId[];
}

/** Types as far as they say what a value is. */
export type TypeNode =
  /** A named type: its variable or import (`var`), or a name that is not declared in the file; member path (`Prisma.TransactionClient`); arguments. */
  | readonly ['ref', VarId | string, readonly string[], readonly TypeId[]]
  /** A type parameter with its constraint (-1). */
  | readonly ['tparam', string, TypeId]
  | readonly ['union', readonly TypeId[]]
  | readonly ['inter', readonly TypeId[]]
  | readonly ['lit', readonly (readonly [string, TypeId])[]]
  | readonly ['fn', readonly TypeId[], TypeId]
  | readonly ['arr', TypeId]
  | readonly ['typeof', NodeId]
  | readonly ['idx', TypeId, string]
  | readonly ['value', string | number | boolean]
  | readonly ['prim', string];

/** A type alias or interface declared in the file. */
export interface TypeDecl {
  readonly name: string;
  readonly type: TypeId;
  readonly extends: readonly TypeId[];
  readonly params: readonly string[];
}

export interface SuppressionFact {
  readonly kind: 'next-line' | 'line' | 'file';
  readonly rules: readonly string[];
  readonly reason: string | null;
  /** Offset of the comment, its end, and its 1-based line. */
  readonly pos: number;
  readonly end: number;
  readonly line: number;
}

export interface ExportFact {
  readonly name: string;
  /** A local value: the node that gives it; -1 for a re-export. Name `=`: `module.exports = …` or `export = …`. */
  readonly node: NodeId;
  /** A local type. */
  readonly type?: string;
  /** `export { a as b } from 'spec'`, `export * as ns from 'spec'` (name `*`). */
  readonly from?: readonly [string, string];
}

export interface FileFacts {
  readonly path: string; // relative to the root, `/` separators
  /** Offset at which each line starts. */
  readonly lines: readonly number[];
  readonly nodes: readonly Node[];
  /** Start (without leading trivia) and end offset and parent of each node; parent -1 for the top. */
  readonly pos: readonly number[];
  readonly end: readonly number[];
  readonly parent: readonly NodeId[];
  readonly vars: readonly VarFact[];
  readonly fns: readonly FnFact[];
  readonly classes: readonly ClassFact[];
  readonly types: readonly TypeNode[];
  readonly typeDecls: readonly TypeDecl[];
  readonly exports: readonly ExportFact[];
  readonly stars: readonly string[];
  /** Every module specifier of the file with the names it takes ('*' for all). */
  readonly imports: readonly (readonly [string, readonly string[]])[];
  /** Function 0 is the module itself; its body is the block of top-level statements. */
  readonly calls: readonly NodeId[]; // `call`, `new` and `tag` nodes in source order
  /** Innermost function around each entry of `calls`, 0 for the module. */
  readonly callFns: readonly FnId[];
  /** `asg` nodes whose target is a member of something other than `this` and `exports` (patched clients, defaults, prototypes). */
  readonly memberWrites: readonly NodeId[];
  readonly directives: readonly string[]; // 'use client', 'use server'
  readonly suppressions: readonly SuppressionFact[];
  readonly commonjs: boolean;
  /** First syntax error, when there is one. */
  readonly error: string | null;
}
