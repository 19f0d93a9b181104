/** URIs of the protocol and paths of the disk. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configFileNames } from '../../shared/config';

/** Absolute path of a `file:` URI; null for other schemes. */
export function pathOf(uri: string): string | null {
  try {
    // Some clients write the colon of a Windows drive as %3A.
    return uri.startsWith('file:')
      ? resolve(fileURLToPath(uri.replace(/^file:\/\/\/([A-Za-z])%3A/i, 'file:///$1:')))
      : null;
  } catch {
    return null; // a host or an escape that means no path here
  }
}

export const uriOf = (path: string): string => pathToFileURL(path).href;

/** URI of a file of a folder, optionally at a 1-based line. */
export const uriIn = (root: string, file: string, line?: number): string =>
  `${uriOf(join(root, file))}${line === undefined ? '' : `#L${line}`}`;

/** Path from the folder with `/`; null outside of it, `''` for the folder itself. */
export function pathIn(root: string, path: string): string | null {
  const below = relative(root, path);
  return below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? null : below.split(sep).join('/');
}

/** Is it a config file, by its path or URI? */
export const isConfigFile = (path: string): boolean =>
  configFileNames.some((name) => path === name || path.endsWith(`/${name}`) || path.endsWith(`\\${name}`));
