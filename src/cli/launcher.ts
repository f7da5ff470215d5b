/**
 * Starts the command from compiled code.
 *
 * Node compiles a script anew in every process: a third of the time of a run over one file. V8 can keep what
 * it compiled (`vm.Script`'s cachedData), so the first check leaves it in the user's cache folder and the next
 * runs begin with it. It is never needed: without a folder to write to, with another Node or after an update
 * the command starts as if there were none. CommonJS, because the loader of ES modules costs 2 ms and takes no
 * compiled code on Node 20. `NODE_DISABLE_COMPILE_CACHE`, which turns Node's own such cache off, turns this
 * one off too.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import vm from 'node:vm';
import { isPoolThread } from './check/poolThread.ts';

/** What the bundle of src/cli/main.ts exports. */
interface Main {
  readonly ranCommands: ReadonlySet<string>;
  readonly inlineAsUsual: () => void;
}

/** Size and time of change of the bundle, before the compiled code: V8 compares nothing but the length. */
const HEADER_BYTES = 16;

const PYTHON_FILE = /\.pyi?$/;
/** Ends of the names of compiled code: of runs over files that were named, and of others. */
const FILES = '-files.bin';
const FOLDERS = '-folders.bin';

const bundle = path.join(__dirname, 'cli-main.cjs');
const cacheFile = process.env.NODE_DISABLE_COMPILE_CACHE ? null : findCacheFile();
// For the pool, whose threads begin here too and ask for `checkShare`.
module.exports = cacheFile === null ? require(bundle) : start(cacheFile);

/**
 * A file for this version of Node (its compiled code is no other's), or null when the user has no folder. A run over
 * folders compiles more than one over files that are named: what it would leave behind makes small runs 1 ms slower, and
 * what these leave makes large ones 8 % slower. So each kind has a file.
 */
function findCacheFile(): string | null {
  const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  let folder = XDG_CACHE_HOME;
  if (!folder && process.platform === 'win32') folder = LOCALAPPDATA;
  else if (!folder && HOME)
    folder = path.join(HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache');
  if (!folder || !path.isAbsolute(folder)) return null;
  const kind = process.argv.some((argument) => PYTHON_FILE.test(argument)) ? FILES : FOLDERS;
  return path.join(folder, 'pywalk-lint', `cli-${process.version}-${process.arch}${kind}`);
}

/** What is there when nothing has run of one's own kind, and for commands that leave nothing behind. */
function otherKind(cache: string): string {
  return cache.endsWith(FILES)
    ? cache.slice(0, -FILES.length) + FOLDERS
    : cache.slice(0, -FOLDERS.length) + FILES;
}

/** Runs the bundle; gives what it exports. */
function start(cache: string): Main {
  const stats = statSync(bundle);
  const header = makeHeader(stats);
  const own = readCache(cache, header);
  const cached = own ?? readCache(otherKind(cache), header);
  const require = createRequire(bundle);
  const script = new vm.Script(readWrapped(stats.size), {
    filename: bundle,
    cachedData: cached ?? undefined,
  });
  const module = new Module(bundle);
  module.filename = bundle;
  // What the bundle loads on demand asks for the bundle again and must get this one.
  require.cache[bundle] = module;
  script.runInThisContext()(module.exports, require, module, bundle, __dirname);
  module.loaded = true;
  const exports = module.exports as Main;
  if (!isPoolThread && (own === null || script.cachedDataRejected === true))
    process.once('exit', () => {
      // Only a check has compiled what the next check will need.
      if (!exports.ranCommands.has('check')) return;
      exports.inlineAsUsual();
      writeCache(cache, header, script);
    });
  return exports;
}

/**
 * The bundle as a function, in the parentheses that CommonJS has: one string, because joining three would copy
 * it and fill the young generation. The build leaves nothing but ASCII in the bundle, and Latin-1 is read in a
 * tenth of the time of UTF-8.
 */
function readWrapped(size: number): string {
  const [head, tail] = Module.wrap('|').split('|');
  const code = Buffer.allocUnsafeSlow(head.length + size + tail.length);
  code.write(head, 0, 'latin1');
  const file = openSync(bundle, 'r');
  const length = readSync(file, code, head.length, code.length - head.length - tail.length, 0);
  closeSync(file);
  const end = head.length + length;
  code.write(tail, end, 'latin1');
  return code.toString('latin1', 0, end + tail.length);
}

function makeHeader({ mtimeMs, size }: Stats): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeDoubleLE(mtimeMs, 0);
  header.writeDoubleLE(size, 8);
  return header;
}

function readCache(cache: string, header: Buffer): Buffer | null {
  try {
    const bytes = readFileSync(cache);
    return bytes.subarray(0, HEADER_BYTES).equals(header) ? bytes.subarray(HEADER_BYTES) : null;
  } catch {
    return null;
  }
}

/** Whole or not at all: another process may read it meanwhile. Failing costs nothing but time. */
function writeCache(cache: string, header: Buffer, script: vm.Script): void {
  try {
    mkdirSync(path.dirname(cache), { recursive: true, mode: 0o700 });
    const temporary = `${cache}.${process.pid}`;
    writeFileSync(temporary, Buffer.concat([header, script.createCachedData()]), { mode: 0o600 });
    renameSync(temporary, cache);
  } catch {
    // A folder that cannot be written: the next run compiles again.
  }
}
