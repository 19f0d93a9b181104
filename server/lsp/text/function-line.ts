/** Where the function around a call begins, by its name in the text above the call. */

/** 0-based line of the nearest declaration of `enclosing` (`Service.reply`, `reply`) at or above a line; null when none is seen. */
export function functionLine(lines: readonly string[], enclosing: string | null, callLine: number): number | null {
  const name = enclosing?.split('.').pop();
  if (!name || !/^[\w$#]+$/.test(name)) return null;
  const n = name.replace(/[$]/g, '\\$&');
  const declared = new RegExp(
    [
      `\\bfunction\\s*\\*?\\s*${n}\\s*[(<]`,
      `\\b(?:const|let|var)\\s+${n}\\b[^=]*=`,
      // A method, an accessor, a field or a property that holds a function.
      `^\\s*(?:(?:public|private|protected|static|override|async|get|set|readonly|export|default)\\s+)*\\*?\\s*${n}\\s*(?:[(<]|[:=][^=])`,
      `\\b(?:exports|module\\.exports|this|prototype)\\.${n}\\s*=`,
    ].join('|'),
  );
  for (let line = Math.min(callLine, lines.length - 1); line >= 0; line--) {
    const text = lines[line] ?? '';
    if (declared.test(text) && !/^\s*(?:\/\/|\*)/.test(text)) return line;
  }
  return null;
}
