/** The declarations of the programmatic API: those of its file and of every file of ours that they mention. */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * @param {string} root the package's folder
 * @param {string} entry the API's source file, relative to the root; nothing happens when it does not exist
 * @param {string} folder where the declarations go; what is there is replaced
 */
export function writeTypes(root, entry, folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  const source = path.join(root, entry);
  if (!fs.existsSync(source)) return;
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
      },
    },
  );
  const program = ts.createProgram([source], {
    ...config.options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: root,
    outDir: folder,
  });
  const made = new Map();
  program.emit(undefined, (file, text) => made.set(path.normalize(file), text));

  const pending = [path.join(folder, entry.replace(/\.ts$/, '.d.ts'))];
  const wanted = new Set(pending);
  for (const file of pending) {
    const text = made.get(file);
    if (text === undefined) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const base = path.resolve(path.dirname(file), fileName);
      const target = [`${base}.d.ts`, path.join(base, 'index.d.ts')].find((candidate) => made.has(candidate));
      if (target && !wanted.has(target)) {
        wanted.add(target);
        pending.push(target);
      }
    }
  }
}
