/** What a place in a source text is, as far as comments are concerned. A scanner, no parser: unfinished code is fine. */

/**
 * `code`: a comment may stand here; `children`: between JSX tags, where it needs braces; `text`: inside of a string or
 * template, where there are none; `comment`.
 */
export type CommentContext = 'code' | 'children' | 'text' | 'comment';

type Frame = 'brace' | 'template' | 'children' | 'tag';

/** Words after which a `/` begins a regular expression and a `<` a JSX element. */
const BEFORE_EXPRESSION =
  /(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield|default)$/;
const STRING_END: Readonly<Record<string, RegExp>> = { "'": /(?<!\\)(?:\\\\)*['\n]/g, '"': /(?<!\\)(?:\\\\)*["\n]/g };

/** `jsx`: the file may hold JSX (`.tsx`, `.jsx`, `.js`). */
export function commentContext(text: string, offset: number, jsx: boolean): CommentContext {
  const stack: Frame[] = [];
  let at = 0;
  /** Jumps behind `end`; true when the offset lies before it. */
  const skip = (end: number): boolean => {
    at = end < 0 ? text.length : end;
    return at > offset;
  };
  while (at < offset) {
    const top = stack[stack.length - 1];
    const char = text[at] ?? '';
    if (top === 'template') {
      if (char === '\\') at += 2;
      else if (char === '`') {
        stack.pop();
        at++;
      } else if (char === '$' && text[at + 1] === '{') {
        stack.push('brace');
        at += 2;
      } else at++;
    } else if (top === 'children') {
      if (char === '{') {
        stack.push('brace');
        at++;
      } else if (char === '<') at = openTag(text, at, stack);
      else at++;
    } else if (char === '/' && text[at + 1] === '/') {
      const end = text.indexOf('\n', at);
      if (skip(end)) return 'comment';
    } else if (char === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      if (skip(end < 0 ? -1 : end + 2)) return 'comment';
    } else if (top === 'tag') {
      if (char === '{') {
        stack.push('brace');
        at++;
      } else if (char === '"' || char === "'") {
        const end = text.indexOf(char, at + 1);
        if (skip(end < 0 ? -1 : end + 1)) return 'text';
      } else if (char === '/' && text[at + 1] === '>') {
        stack.pop();
        at += 2;
      } else if (char === '>') {
        stack[stack.length - 1] = 'children';
        at++;
      } else at++;
    } else if (char === '"' || char === "'") {
      const end = STRING_END[char];
      if (!end) break;
      end.lastIndex = at + 1;
      if (skip(end.exec(text) ? end.lastIndex : -1)) return 'text';
    } else if (char === '`') {
      stack.push('template');
      at++;
    } else if (char === '{') {
      stack.push('brace');
      at++;
    } else if (char === '}') {
      if (top === 'brace') stack.pop();
      at++;
    } else if (char === '/' && beginsExpression(text, at)) {
      if (skip(endOfRegex(text, at))) return 'text';
    } else if (char === '<' && jsx && beginsElement(text, at)) at = openTag(text, at, stack);
    else at++;
  }
  const top = stack[stack.length - 1];
  return top === 'template' ? 'text' : top === 'children' ? 'children' : 'code';
}

/** At `<`: enters an element, or leaves one at its closing tag. */
function openTag(text: string, at: number, stack: Frame[]): number {
  if (text[at + 1] !== '/') {
    stack.push('tag');
    return at + 1;
  }
  if (stack[stack.length - 1] === 'children') stack.pop();
  const end = text.indexOf('>', at);
  return end < 0 ? text.length : end + 1;
}

function beginsExpression(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at).trimEnd();
  return before === '' || /[=([{,;:!&|?+\-*%^~<>}]$/.test(before) || BEFORE_EXPRESSION.test(before);
}

/** Type parameters (`<T>(`, `<T,`, `<T extends`) are no elements. */
function beginsElement(text: string, at: number): boolean {
  return (
    /[A-Za-z_$>]/.test(text[at + 1] ?? '') &&
    beginsExpression(text, at) &&
    !/^<\s*(?:const\s+)?[\w$]+\s*(?:,|=|extends\b|>\s*\()/.test(text.slice(at, at + 120))
  );
}

/** Behind the closing slash; a line break ends what was no regular expression. */
function endOfRegex(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '\n') return start + 1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return at + 1;
  }
  return start + 1;
}
