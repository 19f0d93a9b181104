/** Which files are tests, mocks and stories. */
import { baseName } from './rel-path';
import { ROUTE_FOLDER } from './generated';

const NAME =
  /(?:\.(?:test|tests|spec|specs|e2e|e2e-spec|it|cy|stories|story|bench|mock|mocks|fixture|fixtures)|_test|_spec)\.[cm]?[jt]sx?$/i;
const SETUP =
  /^(?:jest|vitest|playwright|cypress|karma|ava|mocha)[.-](?:config|setup|global|teardown|workspace)\b|^(?:setup-?tests?|test-?setup|test-?utils?|setupTests)\.[cm]?[jt]sx?$/i;
const SURE_FOLDER = /(?:^|\/)(?:__tests__|__mocks__|__fixtures__|cypress|playwright)\//;
const FOLDER = /(?:^|\/)(?:tests?|specs?|e2e|[\w-]+-e2e|mocks|fixtures|stubs|test-utils|test-helpers|testdata)\//;
const ROUTE_NAME = /^(?:route|page|layout|\+server|\+page(?:\.server)?|\+layout(?:\.server)?)\.[cm]?[jt]sx?$/;

/**
 * Is the file a test, a mock or a story? Judged within its package: a folder `test` below `app/api` is a part of a
 * URL, a package called `api` is not; a package that lies among tests or is called `e2e` is one of them.
 */
export function isTestFile(file: string, packageDir: string): boolean {
  const name = baseName(file);
  if (NAME.test(name) || SETUP.test(name) || SURE_FOLDER.test(file)) return true;
  if (ROUTE_NAME.test(name)) return false;
  if (packageDir !== '' && FOLDER.test(packageDir + '/')) return true;
  const path = packageDir === '' ? file : file.slice(packageDir.length + 1);
  const at = FOLDER.exec(path);
  return at !== null && !ROUTE_FOLDER.test(path.slice(0, at.index + 1));
}
