/** What the name of a file says about it. */

/** A stub: it describes a module and is never run. */
export const isStub = (filename: string): boolean => filename.endsWith('.pyi');

/** The folders and the file of a path. */
export const pathParts = (filename: string): string[] => filename.split(/[\\/]/);

/** The `__init__.py` of a package. */
export function isPackageModule(filename: string): boolean {
  if (!filename.endsWith(PACKAGE_MODULE)) return false;
  const before = filename[filename.length - PACKAGE_MODULE.length - 1];
  return before === undefined || before === '/' || before === '\\';
}

const PACKAGE_MODULE = '__init__.py';

/** Packages of the standard library: whoever is called like one of them is taken for it. */
// biome-ignore format: a list of words
export const standardPackages: ReadonlySet<string> = new Set([
  'asyncio', 'collections', 'compression', 'concurrent', 'ctypes', 'curses', 'dbm', 'distutils', 'email',
  'encodings', 'ensurepip', 'html', 'http', 'idlelib', 'importlib', 'json', 'lib2to3', 'logging',
  'multiprocessing', 'pathlib', 'pydoc_data', 're', 'sqlite3', 'string', 'sysconfig', 'test', 'tkinter',
  'tomllib', 'turtledemo', 'unittest', 'urllib', 'venv', 'wsgiref', 'xml', 'xmlrpc', 'zipfile', 'zoneinfo',
]);
