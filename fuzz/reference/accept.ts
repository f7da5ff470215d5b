/**
 * Shows that the reference grammar takes all that CPython takes, and how much it refuses of the rest:
 *
 *   npm run reference -- [--python PATH] [--show N] [--jsonl FILE]… [FOLDER…]
 *
 * Every file, and every source of a conformance file, goes to a CPython (its parser, not its compiler) and
 * to the grammar. Accepted there and refused here is a mistake of the grammar and makes the exit code 1;
 * refused there and accepted here is what a superset may do: it is counted, and shown with `--loose`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decodeNamed } from '../../src/text/codecs.ts';
import { decodeSource } from '../../src/text/decode.ts';
import { pythonFiles } from '../corpus.ts';
import { defaultPython, isVerdict, Oracle } from '../oracle.ts';
import { createReference } from './index.ts';

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string', default: defaultPython() },
    show: { type: 'string', default: '20' },
    jsonl: { type: 'string', multiple: true, default: [] },
    loose: { type: 'boolean', default: false },
  },
});

interface Item {
  readonly name: string;
  read(): { readonly text: string; readonly source: string | Uint8Array };
}

function itemsOf(jsonl: readonly string[], roots: readonly string[]): Item[] {
  const items: Item[] = [];
  for (const file of roots.flatMap((root) => pythonFiles(root))) {
    items.push({
      name: file,
      read: () => {
        const source = readFileSync(file);
        return { source, text: decodeSource(source, decodeNamed).text };
      },
    });
  }
  for (const file of jsonl) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const { source } = JSON.parse(line);
      if (typeof source === 'string') items.push({ name: line, read: () => ({ source, text: source }) });
    }
  }
  return items;
}

const items = itemsOf(options.jsonl, folders);
const reference = createReference();
const oracle = await Oracle.start(options.python);
const counts = { accepted: 0, refused: 0, missing: 0, loose: 0, tooDeep: 0, noVerdict: 0 };
const shown: string[] = [];
const LANES = 16;

async function judge(item: Item): Promise<void> {
  const { source, text } = item.read();
  const asked = oracle.ask({ source });
  const accepts = reference.accepts(text);
  const complaint = reference.complaint();
  const answer = await asked;
  if (!isVerdict(answer)) counts.noVerdict++;
  else if (accepts === null) counts.tooDeep++;
  else if (accepts === answer.ok) counts[accepts ? 'accepted' : 'refused']++;
  else if (answer.ok) {
    counts.missing++;
    shown.push(`${item.name.slice(0, 300)}: ${complaint}`);
  } else {
    counts.loose++;
    if (options.loose) shown.push(`${item.name.slice(0, 300)}: CPython: ${answer.msg}`);
  }
}

for (let at = 0; at < items.length; at += LANES) await Promise.all(items.slice(at, at + LANES).map(judge));
oracle.close();
const invalid = counts.refused + counts.loose;
console.log(
  `reference grammar, CPython ${oracle.fullVersion}, ${items.length} sources: ` +
    `${counts.accepted} of ${counts.accepted + counts.missing} valid accepted, ` +
    `${counts.refused} of ${invalid} invalid refused` +
    `${invalid === 0 ? '' : ` (${((100 * counts.refused) / invalid).toFixed(1)} %)`}; ` +
    `too deep ${counts.tooDeep}, no verdict ${counts.noVerdict}`,
);
for (const line of shown.slice(0, Number(options.show))) console.log(`  ${line}`);
if (shown.length > Number(options.show)) console.log(`  … ${shown.length - Number(options.show)} more`);
process.exitCode = counts.missing > 0 ? 1 : 0;
