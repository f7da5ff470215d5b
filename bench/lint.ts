/**
 * Sections `bind` and `lint`: what comes after the tree, in one process.
 *
 * Binding is held against parsing, which every reader can place; the F rules against ruff's in WebAssembly, the
 * only other linter of Python that runs in a JavaScript engine.
 */
import { type Context, fasterThan, sizeOf } from './context.ts';
import { writeList } from './files.ts';
import { openParser, type ParserProcess } from './peers/process.ts';
import { medianOf, pairedRatio } from './statistics.ts';

const WARM_UP = 3;

async function openOurs(context: Context, list: string): Promise<ParserProcess> {
  return openParser('pywalk-lint', list, context.subject.library!);
}

export async function measureBinding(context: Context): Promise<void> {
  const { corpus, report, rounds } = context;
  report.title('Binding: scopes, names, references');
  const bytes = sizeOf(corpus.files);
  const list = writeList(context.scratch, 'bind', corpus.files);
  const firstParse: number[] = [];
  const firstBind: number[] = [];
  const parse: number[] = [];
  const bind: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const cold = await openOurs(context, list);
    firstBind.push(...(await cold.pass('bind', 1)));
    await cold.stop();
    const other = await openOurs(context, list);
    firstParse.push(...(await other.pass('parse', 1)));
    await other.stop();
  }
  const ours = await openOurs(context, list);
  await ours.pass('bind', context.isSmoke ? 1 : WARM_UP);
  for (let round = 0; round < rounds; round++) {
    parse.push(...(await ours.pass('parse', 1)));
    bind.push(...(await ours.pass('bind', 1)));
  }
  await ours.stop();
  report.table(
    ['', 'parse', 'bind', 'rate', 'bind ÷ parse'],
    [
      [
        'first pass of a fresh process',
        report.time(firstParse),
        report.time(firstBind),
        report.rate(firstBind, bytes),
        report.ratio(pairedRatio(firstParse, firstBind)),
      ],
      [
        'warm',
        report.time(parse),
        report.time(bind),
        report.rate(bind, bytes),
        report.ratio(pairedRatio(parse, bind)),
      ],
    ],
  );
  report.say('`npm run bench:bind` shows how binding grows with one kind of program at a time.');
}

export async function measureLinting(context: Context): Promise<void> {
  const { corpus, report, rounds, scratch } = context;
  report.title('Linting with the F rules, in process');
  const bytes = sizeOf(corpus.files);
  const list = writeList(scratch, 'lint', corpus.files);
  const ours = await openOurs(context, list);
  const peer = await openParser('ruff-wasm', list).catch((error: Error) => {
    report.say(`ruff-wasm: left out: ${error.message} (bench/peers/README.md)`);
    return null;
  });
  const first = {
    ours: await ours.pass('lint', 1),
    theirs: peer === null ? [] : await peer.pass('lint', 1),
  };
  const warmUp = context.isSmoke ? 1 : WARM_UP;
  await ours.pass('lint', warmUp);
  if (peer !== null) await peer.pass('lint', warmUp);
  const parse: number[] = [];
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    mine.push(...(await ours.pass('lint', 1)));
    if (peer !== null) theirs.push(...(await peer.pass('lint', 1)));
    parse.push(...(await ours.pass('parse', 1)));
  }
  await ours.stop();
  await peer?.stop();
  const rows = [
    ['pywalk-lint, first pass', report.rate(first.ours, bytes), report.time(first.ours), ''],
    ['pywalk-lint, warm', report.rate(mine, bytes), report.time(mine), ''],
    [
      '  of that parsing',
      report.rate(parse, bytes),
      report.time(parse),
      report.ratio(pairedRatio(mine, parse)),
    ],
  ];
  if (peer !== null) {
    rows.push(
      [
        `ruff-wasm ${peer.version}, first pass`,
        report.rate(first.theirs, bytes),
        report.time(first.theirs),
        report.ratio(fasterThan(first.ours, first.theirs)),
      ],
      [
        'ruff-wasm, warm',
        report.rate(theirs, bytes),
        report.time(theirs),
        report.ratio(fasterThan(mine, theirs)),
      ],
    );
  }
  report.table([`${corpus.files.length} files`, 'rate', 'a pass', '÷ pywalk-lint'], rows);
  await measureFirstDiagnostic(context);
}

/** An editor or a page: from nothing imported to what is wrong with one file. */
async function measureFirstDiagnostic(context: Context): Promise<void> {
  const { corpus, report } = context;
  const list = writeList(context.scratch, 'first', [corpus.small]);
  const loads: number[] = [];
  const sums: number[] = [];
  const parses: number[] = [];
  for (let round = 0; round < context.rounds * 2; round++) {
    const library = await openOurs(context, list);
    const [lint] = await library.pass('lint', 1);
    loads.push(library.load);
    sums.push(library.load + lint);
    await library.stop();
    const parser = await openParser('pywalk-lint', list, context.subject.parser);
    const [parse] = await parser.pass('parse', 1);
    parses.push(parser.load + parse);
    await parser.stop();
  }
  report.table(
    ['one file of 200 lines, library imported in a fresh process', 'time'],
    [
      ['import the parser and parse', report.time(parses)],
      ['import everything', report.time(loads)],
      ['import everything and lint (F)', report.time(sums)],
    ],
  );
  report.atMost('imported parser: first diagnostic, cold', 10, medianOf(parses), ' ms');
  report.atMost('imported library: first diagnostic (F), cold', 10, medianOf(sums), ' ms');
}
