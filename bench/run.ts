import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importRate, todayAfterImport, todayAfterRestore, workbookPeaks } from './measure/book.ts';
import { addNouns, liveRecords, markOf, settle } from './measure/desks.ts';
import { type BookFigures, type Figures, missed, missedByBooks } from './measure/limits.ts';
import { measure, type Ratio, type Work } from './measure/pairs.ts';
import { NOTHING, peakOf } from './measure/process.ts';
import { type Place, programIn, worksOn, writtenIn } from './measure/works.ts';
import { NOUNS, type NounGroup } from './office/everyNoun.ts';

const EVERY_WORK =
  'nothing,parse,version,today,week,remind,tab,in,jot,first,list,show,why,who,inside,search,doctor,import,books';
/** Works that change the desk, and with it the number of live records. */
const WRITES = ['remind', 'in', 'jot', 'first'];
/** Work that needs no desk. Its figure stands below the table. */
const IMPORT = 'import';
/** Work on books of its own: memory of an import of a workbook, and the morning list after an import. */
const BOOKS = 'books';
/** Most runs of the first command after a restore, which takes some seconds itself. */
const MOST_RESTORED = 11;
/** Number of records above which a desk is too large to be copied and searched. It takes a quarter of a gigabyte. */
const LARGE = 100_000;
const OF_LARGE = ['nothing', 'parse', 'version', 'today'];

const GROUPS = Object.keys(NOUNS) as readonly NounGroup[];
/** The desks of which the share of each noun in the morning list can be read. */
const EACH_NOUN = ['1000', ...GROUPS.map((group) => `1000+${group}`), '1000+announced', '1000+nouns'].join(',');

const groupsNamed = (more: string): readonly NounGroup[] => {
  if (more === 'announced') return [more];
  const groups = more === 'nouns' ? GROUPS : GROUPS.filter((group) => group === more);
  if (groups.length === 0)
    throw new Error(`no nouns are called ${more}; there are nouns, announced, ${GROUPS.join(', ')}`);
  return groups;
};

type Wanted = {
  readonly records: number;
  readonly more: string | null;
  readonly names: readonly string[];
  readonly settled: boolean;
};

type Column = Figures & { readonly rows: readonly (readonly [string, string])[] };

const said = ({ median, low, high }: Ratio): string => `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;

const worksNamed = (place: Place, names: readonly string[]): readonly Work[] => {
  const works = worksOn(place);
  return names.map((name) => {
    const work = works[name];
    if (work === undefined) throw new Error(`no work is called ${name}; there are ${Object.keys(works).join(', ')}`);
    return work;
  });
};

/**
 * Checks that all works of a column were about the same desk: the one that is only read must be unchanged, and the one written to must
 * still be of about the same size.
 */
const assertSame = (place: Place, mark: string, live: number, runs: number): void => {
  if (markOf(place.desk) !== mark) throw new Error('the desk that is only read was changed');
  const written = writtenIn(place);
  if (!existsSync(written)) return;
  // Each run adds a visit and a follow-up, and the first write archives a day's worth.
  const now = liveRecords(written);
  if (now > live + 2 * runs + 2 || now < live * 0.8)
    throw new Error(`written on ${now} live records, read from ${live}`);
};

/** Desk ready to be measured, with its works. */
type Prepared = Pick<Figures, 'records' | 'more'> & {
  readonly place: Place;
  readonly live: number;
  readonly mark: string;
  readonly works: readonly Work[];
};

const prepared = (place: Place, { records, more, names, settled }: Wanted): Prepared => {
  mkdirSync(place.scratch, { recursive: true });
  // In a separate process: the more memory a process holds, the slower it starts others.
  const line = [join(place.root, 'build/run.js'), 'bench/desk.ts', '--records', `${records}`, '--out', place.desk];
  execFileSync(process.execPath, line, { stdio: 'ignore' });
  if (settled) settle(place.entry, place.desk);
  if (more !== null) addNouns(place.entry, place.desk, groupsNamed(more));
  return {
    ...{ place, records, more, live: liveRecords(place.desk), mark: markOf(place.desk) },
    works: worksNamed(place, names),
  };
};

/**
 * Works in turns: one work on all desks, then the next work. Otherwise a difference between desks could be one between two different
 * minutes.
 */
const inTurns = (desks: readonly Prepared[]): readonly Work[] => {
  const names = [...new Set(desks.flatMap(({ works }) => works.map(({ name }) => name)))];
  return names.flatMap((name) => desks.flatMap(({ works }) => works.filter((work) => work.name === name)));
};

/** Figures of imports into desks of their own, and a sentence about them. */
const figuresOfBooks = async (
  entry: string,
  scratch: string,
  root: string,
  runs: number,
): Promise<BookFigures & { readonly text: string }> => {
  const after = todayAfterImport(entry, scratch, runs);
  const restored = todayAfterRestore(entry, root, scratch, Math.min(runs, MOST_RESTORED));
  const { reading, importing } = await workbookPeaks(entry, scratch, join(root, 'bench/measure/peak.cjs'));
  const peaks = `a workbook of 50,000 rows: ${reading.toFixed(0)} MiB to read, ${importing.toFixed(0)} MiB to import`;
  return {
    after: after.median,
    restored: restored.median,
    reading,
    importing,
    text: `today after an import of 100,000 rows: ${said(after)}, after a restore of 100,000 records: ${said(restored)}; ${peaks}`,
  };
};

/** Figures of one desk, with the peak memory of its morning list. */
const columnOf = (
  { place, records, more, live, mark, works }: Prepared,
  ratioOf: (work: Work) => Ratio,
  runs: number,
): Column => {
  assertSame(place, mark, live, runs);
  const hook = join(place.root, 'bench/measure/peak.cjs');
  const peak = (line: readonly string[], desk?: string) => peakOf(line, hook, join(place.scratch, 'peak'), desk);
  const [today, node] = [peak([place.entry, 'today'], place.desk), peak(NOTHING)];
  return {
    records,
    more,
    medians: new Map(works.map((work) => [work.name, ratioOf(work).median])),
    peak: today,
    rows: [
      ['records on the live desk', live.toLocaleString('en')],
      ...works.map((work) => [work.name, said(ratioOf(work))] as const),
      ['peak memory of today', `${(today / node).toFixed(2)} × ${node.toFixed(0)} MiB`],
    ],
  };
};

const table = (columns: readonly Column[]): string => {
  const heads = columns.map(
    ({ records, more }) => `${records.toLocaleString('en')} records${more === null ? '' : `, ${more}`}`,
  );
  const rows = (columns[0]?.rows ?? []).map(([name]) => [
    name,
    ...columns.map(({ rows }) => rows.find(([other]) => other === name)?.[1] ?? ''),
  ]);
  const lines = [['× `node -e 0`', ...heads], ['---', ...heads.map(() => '---:')], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

/** What each noun adds to the morning list. */
const shares = ([plain, ...others]: readonly Column[]): string => {
  const today = (column: Column | undefined): number => column?.medians.get('today') ?? 0;
  return others.map((column) => `${column.more}: ${(today(column) - today(plain)).toFixed(2)} more`).join('\n');
};

const machine = (runs: number): string => {
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `node ${process.version}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${process.platform}, ${day}, ${runs} runs`;
};

const complain = (missed: readonly string[]): void => {
  for (const limit of missed) console.error(limit);
  if (missed.length > 0) process.exitCode = 1;
};

/**
 * Builds the program and prints the cost of its commands, each as a ratio to starting Node in the same round. With `--check` fails if one
 * costs more than its limit.
 */
export const main = async (argv: readonly string[], root: string): Promise<void> => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      runs: { type: 'string', default: '31' },
      desks: { type: 'string', default: '1000,1000+nouns,100000,300000' },
      nouns: { type: 'boolean', default: false },
      works: { type: 'string', default: EVERY_WORK },
      unsettled: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  const settled = !values.unsettled;
  // Works that write are left out: a write would archive what the option keeps on the live desk.
  const works = (values.nouns ? 'today' : values.works).split(',').filter((name) => settled || !WRITES.includes(name));
  const namesFor = (records: number): readonly string[] =>
    works.filter((name) => name !== IMPORT && name !== BOOKS && (records <= LARGE || OF_LARGE.includes(name)));
  execFileSync(process.execPath, ['esbuild.config.js'], { cwd: root, stdio: 'inherit' });
  const scratch = mkdtempSync(join(tmpdir(), 'office-bench-'));
  try {
    const entry = programIn(root, scratch);
    const runs = Number(values.runs);
    const desks = (values.nouns ? EACH_NOUN : values.desks).split(',').map((desk) => {
      const own = join(scratch, desk);
      const [size = '', more = null] = desk.split('+');
      const records = Number(size);
      return prepared(
        { entry, root, desk: join(own, 'desk'), scratch: own },
        { records, more, names: namesFor(records), settled },
      );
    });
    const all = inTurns(desks);
    const { ratios, milliseconds } = measure(all, runs);
    if (milliseconds !== null) console.error(`node -e 0 took ${milliseconds.toFixed(0)} ms`);
    const columns = desks.map((desk) => columnOf(desk, (work) => ratios[all.indexOf(work)] as Ratio, runs));
    const rate = works.includes(IMPORT) ? importRate(entry, scratch, runs) : null;
    console.log(`${machine(runs)}\n\n${table(columns)}`);
    if (values.nouns) console.log(`\n${shares(columns)}`);
    if (rate !== null) console.log(`\nvisitor import: ${Math.round(rate).toLocaleString('en')} rows a second`);
    const books = works.includes(BOOKS) ? await figuresOfBooks(entry, scratch, root, runs) : null;
    if (books !== null) console.log(`\n${books.text}`);
    if (values.check) complain([...missed(columns, rate), ...(books === null ? [] : missedByBooks(books))]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};
