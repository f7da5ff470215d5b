/**
 * Long-lived CPython processes that judge sources: starting one costs 30 ms, asking one 0.2 ms.
 *
 * Requests go out in order and answers come back in order, so a request's timeout runs while it is the
 * oldest unanswered one. A process that dies or hangs is replaced; the request it died on is asked once
 * more (it may have been killed from outside) and then has no verdict, and those behind it are asked again.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export interface Answer {
  readonly ok: boolean;
  /** SHA-256 of the canonical dump. */
  readonly sha?: string;
  readonly dump?: string;
  /** Names of the node classes in the tree. */
  readonly kinds?: readonly string[];
  readonly phase?: 'parse' | 'symtable' | 'codegen' | 'dump';
  readonly type?: string;
  readonly msg?: string;
  readonly lineno?: number | null;
  readonly offset?: number | null;
  readonly end_lineno?: number | null;
  readonly end_offset?: number | null;
}

export interface Question {
  readonly source: string | Uint8Array;
  /** Run the later phases too. */
  readonly full?: boolean;
  readonly dump?: boolean;
  readonly kinds?: boolean;
}

interface Pending {
  readonly line: string;
  readonly resolve: (answer: Answer) => void;
  attempts: number;
}

/** Whether the answer says something about the source; a RecursionError or a crash does not. */
export function isVerdict(answer: Answer): boolean {
  if (answer.ok) return true;
  switch (answer.type) {
    case 'SyntaxError':
    case 'IndentationError':
    case 'TabError':
    case 'UnicodeDecodeError':
      return answer.phase !== 'dump';
    default:
      return false;
  }
}

const TIMEOUT_MS = 10_000;
const START_TIMEOUT_MS = 60_000;
/** The pipe's share: more would only wait in buffers on both sides. */
const WINDOW = 64;

export class Oracle {
  /** `[major, minor]` of the interpreter. */
  version: readonly [number, number] = [3, 0];
  fullVersion = '';
  /** All node classes that the interpreter's `ast` has. */
  kinds: readonly string[] = [];
  /** Requests that killed or hung the interpreter. */
  crashes = 0;
  private readonly command: readonly string[];
  private child: ChildProcessWithoutNullStreams | null = null;
  private greeted = false;
  private buffer: string[] = [];
  private readonly waiting: Pending[] = [];
  private readonly sent: Pending[] = [];
  private timer: NodeJS.Timeout | null = null;
  private nextId = 0;
  private closed = false;
  private onReady: ((error: Error | null) => void) | null = null;

  private constructor(command: readonly string[]) {
    this.command = command;
  }

  /** Starts the interpreter; rejects when it cannot be run. `'pyodide'` runs 3.14 from npm's package. */
  static async start(python: string): Promise<Oracle> {
    const oracle = new Oracle(commandFor(python));
    await new Promise<void>((resolve, reject) => {
      oracle.onReady = (error) => (error === null ? resolve() : reject(error));
      oracle.launch();
    });
    return oracle;
  }

  /** Asks one question; never rejects. */
  ask(question: Question): Promise<Answer> {
    const { source, ...options } = question;
    const request: Record<string, unknown> = { id: this.nextId++, ...options };
    if (typeof source === 'string') request.source = source;
    else request.source_b64 = Buffer.from(source).toString('base64');
    // JSON.stringify escapes lone surrogates and leaves the rest to UTF-8.
    return new Promise((resolve) => {
      this.waiting.push({ line: `${JSON.stringify(request)}\n`, resolve, attempts: 0 });
      this.pump();
    });
  }

  close(): void {
    this.closed = true;
    this.stop();
  }

  private launch(): void {
    const child = spawn(this.command[0], this.command.slice(1), {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PYTHONIOENCODING: 'utf-8',
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONPATH: '',
        PYTHONWARNINGS: '',
      },
    });
    this.child = child;
    this.greeted = false;
    this.buffer = [];
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-2000);
    });
    child.stdin.on('error', () => {}); // reported by 'close'
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (child === this.child) this.receive(text);
    });
    child.on('error', (error) => this.fail(child, error.message));
    child.on('close', () => this.fail(child, complaint.trim() || 'the interpreter ended'));
    this.watch();
  }

  private receive(text: string): void {
    const end = text.lastIndexOf('\n');
    if (end < 0) {
      this.buffer.push(text);
      return;
    }
    const lines = (this.buffer.join('') + text.slice(0, end)).split('\n');
    this.buffer = end + 1 < text.length ? [text.slice(end + 1)] : [];
    for (const line of lines) {
      const message = JSON.parse(line);
      if (!this.greeted) this.greet(message);
      else this.sent.shift()?.resolve(message);
    }
    this.pump();
  }

  private greet(message: { version: string; kinds: string[] }): void {
    const [major, minor] = message.version.split('.').map(Number);
    this.version = [major, minor];
    this.fullVersion = message.version;
    this.kinds = message.kinds;
    this.greeted = true;
    this.onReady?.(null);
    this.onReady = null;
  }

  private pump(): void {
    if (this.child === null && !this.closed) this.launch();
    if (this.greeted) {
      while (this.sent.length < WINDOW && this.waiting.length > 0) {
        const pending = this.waiting.shift() as Pending;
        this.sent.push(pending);
        this.child?.stdin.write(pending.line);
      }
    }
    this.watch();
  }

  /** The clock of the oldest request. */
  private watch(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const child = this.child;
    if (child === null || (this.greeted && this.sent.length === 0)) return;
    this.timer = setTimeout(() => this.fail(child, 'timeout'), this.greeted ? TIMEOUT_MS : START_TIMEOUT_MS);
  }

  private fail(child: ChildProcessWithoutNullStreams, why: string): void {
    if (child !== this.child || this.closed) return;
    this.stop();
    if (this.onReady !== null) {
      this.onReady(new Error(`cannot run ${this.command.join(' ')}: ${why}`));
      this.onReady = null;
      this.closed = true;
      return;
    }
    const culprit = this.sent.shift();
    this.waiting.unshift(...this.sent.splice(0));
    if (culprit !== undefined) {
      culprit.attempts++;
      if (why !== 'timeout' && culprit.attempts < 2) this.waiting.unshift(culprit);
      else {
        this.crashes++;
        culprit.resolve({
          ok: false,
          phase: 'parse',
          type: why === 'timeout' ? 'Timeout' : 'Crash',
          msg: why,
        });
      }
    }
    if (this.waiting.length > 0) this.pump();
  }

  private stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const child = this.child;
    this.child = null;
    this.greeted = false;
    child?.kill('SIGKILL');
  }
}

const script = path.join(import.meta.dirname, 'oracle.py');

function commandFor(python: string): readonly string[] {
  if (python !== 'pyodide') return [python, '-X', 'utf8', '-B', script];
  return [process.execPath, '--stack-size=4000', path.join(import.meta.dirname, 'pyodide.mjs'), script];
}

/**
 * The interpreter to ask when none is given: `PYWALK_PYTHON`, then a 3.13 that pyenv has (the newest
 * native version whose trees are ours), then `python3`.
 */
export function defaultPython(): string {
  const chosen = process.env.PYWALK_PYTHON;
  if (chosen) return chosen;
  const versions = path.join(process.env.PYENV_ROOT ?? path.join(homedir(), '.pyenv'), 'versions');
  const found = existsSync(versions)
    ? readdirSync(versions).find((name) => /^3\.13\.\d+$/.test(name))
    : undefined;
  return found === undefined ? 'python3' : path.join(versions, found, 'bin', 'python3');
}
