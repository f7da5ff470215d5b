/**
 * Draws docs/output.svg, the picture in the README: what the command really prints.
 *
 *     node scripts/run.mjs scripts/picture.ts             draw it
 *     node scripts/run.mjs scripts/picture.ts --check     fail when it is stale
 *
 * The command runs in a process of its own with colours on; the escape sequences become
 * styles. Nothing but the few sequences that picocolors writes is understood.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { displayWidth } from '../src/text/displayWidth.ts';

const root = path.resolve(import.meta.dirname, '..');
const file = path.join(root, 'docs/output.svg');
const args = ['examples/reflex_todo.py', '--select', 'E711,F541'];

const COLUMN = 8.43;
const LINE = 19;
const MARGIN = 18;
const BAR = 30;
const COLORS: Readonly<Record<string, string>> = { 31: '#ff7b72', 34: '#79a8ff', 36: '#56d4dd' };

interface Style {
  readonly color: string | null;
  readonly bold: boolean;
  readonly dim: boolean;
}

const PLAIN: Style = { color: null, bold: false, dim: false };

function applyCode(style: Style, code: string): Style {
  if (code === '1') return { ...style, bold: true };
  if (code === '2') return { ...style, dim: true };
  if (code === '22') return { ...style, bold: false, dim: false };
  if (code === '39') return { ...style, color: null };
  if (code in COLORS) return { ...style, color: COLORS[code] };
  throw new Error(`the picture knows no escape code ${code}`);
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function drawLine(line: string, y: number): string {
  let style = PLAIN;
  let column = 0;
  let spans = '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what this reads
  for (const piece of line.split(/(\u001b\[\d+m)/)) {
    if (piece.startsWith('\u001b')) style = applyCode(style, piece.slice(2, -1));
    else if (piece !== '') {
      const attributes =
        (style.color === null ? '' : ` fill="${style.color}"`) +
        (style.bold ? ' font-weight="bold"' : '') +
        (style.dim ? ' opacity="0.6"' : '');
      const x = (MARGIN + column * COLUMN).toFixed(1);
      spans += `<tspan x="${x}"${attributes}>${escapeXml(piece)}</tspan>`;
      column += displayWidth(piece);
    }
  }
  return spans === '' ? '' : `<text y="${y}">${spans}</text>\n`;
}

function draw(command: string, output: string): string {
  const lines = [`\u001b[2m$\u001b[22m ${command}`, '', ...output.trimEnd().split('\n')];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they take no columns
  const columns = Math.max(...lines.map((line) => displayWidth(line.replace(/\u001b\[\d+m/g, ''))));
  const width = Math.ceil(columns * COLUMN + 2 * MARGIN);
  const height = BAR + lines.length * LINE + MARGIN;
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (color, index) => `<circle cx="${MARGIN + 4 + index * 20}" cy="17" r="6" fill="${color}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Output of ${escapeXml(command)}">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${dots.join('\n')}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3" xml:space="preserve">
${lines.map((line, index) => drawLine(line, BAR + (index + 1) * LINE)).join('')}</g>
</svg>
`;
}

const { stdout, stderr } = spawnSync(
  process.execPath,
  [path.join(root, 'scripts/run.mjs'), path.join(root, 'src/cli/main.ts'), ...args, '--color', 'always'],
  { cwd: root, encoding: 'utf8' },
);
if (stderr !== '' || stdout === '') throw new Error(`the command failed: ${stderr}`);
const picture = draw(`npx pywalk-lint ${args.join(' ')}`, stdout);

if (process.argv.includes('--check')) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== picture) {
    console.error('docs/output.svg is stale: run node scripts/run.mjs scripts/picture.ts');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, picture);
  console.log(`wrote ${path.relative(process.cwd(), file)}`);
}
