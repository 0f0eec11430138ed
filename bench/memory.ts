import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bookOf } from './measure/book.ts';
import { settle } from './measure/desks.ts';
import { type Line, peakOf, runOne } from './measure/process.ts';

const USAGE = 'npm run bench:memory -- [--records N] [--check]';

/** Peak memory in MiB that a command may have that goes through a whole desk of 300,000 records. */
const MOST_MIB = 300;

/**
 * A desk that grew in ten years, two that come from it at once: by an import of its export, and from its backup, and one that has nothing but a
 * visitors' book.
 */
type Place = 'grown' | 'imported' | 'restored' | 'booked';
const NAMED: Readonly<Record<Place, string>> = {
  grown: '',
  imported: ', of a desk imported at once',
  restored: ', of a desk restored from a backup',
  booked: ', 100,000 rows',
};

/** Rows of the book that is imported. */
const ROWS = 100_000;

/** Commands in the order in which they are measured. Those that must keep the limit now are `held`; the others are known to be above it. */
const WORKS: readonly {
  readonly words: readonly string[];
  readonly desk: Place;
  readonly held: boolean;
}[] = [
  { words: ['today'], desk: 'grown', held: true },
  { words: ['remind', '--dry-run'], desk: 'grown', held: true },
  { words: ['doctor'], desk: 'grown', held: true },
  { words: ['export'], desk: 'grown', held: true },
  { words: ['export', '--drawer', 'visitors', '--format', 'csv'], desk: 'grown', held: true },
  { words: ['export', '--out', 'EXPORT'], desk: 'grown', held: true },
  // Into the desk that it comes from.
  { words: ['import', 'EXPORT'], desk: 'grown', held: true },
  { words: ['backup', '--out', 'BACKUP'], desk: 'grown', held: true },
  { words: ['restore', 'BACKUP', '--yes'], desk: 'grown', held: true },
  { words: ['restore', 'BACKUP', '--yes'], desk: 'restored', held: true },
  { words: ['today'], desk: 'restored', held: true },
  { words: ['jot', '核对'], desk: 'restored', held: true },
  { words: ['doctor'], desk: 'restored', held: true },
  { words: ['purge', '--dry-run'], desk: 'grown', held: true },
  { words: ['purge'], desk: 'grown', held: true },
  { words: ['import', 'EXPORT'], desk: 'imported', held: true },
  { words: ['today'], desk: 'imported', held: true },
  { words: ['doctor'], desk: 'imported', held: true },
  { words: ['undo'], desk: 'imported', held: true },
  { words: ['redo'], desk: 'imported', held: true },
  { words: ['jot', '核对'], desk: 'imported', held: true },
  { words: ['log'], desk: 'imported', held: true },
  // The import and the command after it, taken back together.
  { words: ['undo', '--steps', '2'], desk: 'imported', held: true },
  // A desk that has as many records itself.
  { words: ['import', 'EXPORT'], desk: 'restored', held: false },
  { words: ['visitor', 'import', 'BOOK'], desk: 'booked', held: true },
];

/** Prints the peak memory of each command that goes through the whole desk. With `--check` it fails where one is above the limit that it holds. */
export const main = (argv: readonly string[]): void => {
  const { values } = parseArgs({
    args: [...argv],
    options: { records: { type: 'string', default: '300000' }, check: { type: 'boolean', default: false } },
  });
  const records = Number(values.records);
  if (!Number.isInteger(records)) throw new Error(USAGE);
  const scratch = mkdtempSync(join(tmpdir(), 'office-memory-'));
  try {
    const over = measured(records, scratch);
    if (values.check && over.length > 0) throw new Error(`above ${MOST_MIB} MiB: ${over.join(', ')}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/** Measures all works and prints a row for each. Returns those above the limit that they hold. */
const measured = (records: number, scratch: string): readonly string[] => {
  const entry = resolve('bin/office.js');
  const desks: Readonly<Record<Place, string>> = {
    grown: join(scratch, 'grown'),
    imported: join(scratch, 'imported'),
    restored: join(scratch, 'restored'),
    booked: join(scratch, 'booked'),
  };
  const files: Readonly<Record<string, string>> = {
    EXPORT: join(scratch, 'export.json'),
    BACKUP: join(scratch, 'backup.json'),
    BOOK: join(scratch, 'book.csv'),
  };
  writeFileSync(join(scratch, 'book.csv'), bookOf(ROWS));
  // A process of its own writes the desk, because the memory of this one would slow every start.
  runOne([resolve('build/run.js'), 'bench/desk.ts', '--records', `${records}`, '--out', desks.grown]);
  settle(entry, desks.grown);
  console.log(`| ${records.toLocaleString('en')} records | MiB |\n| --- | ---: |`);
  return WORKS.flatMap(({ words, desk, held }) => {
    const typed = words.map((word) => files[word] ?? word);
    const line: Line = [entry, ...typed, '--desk', desks[desk], '--no-input'];
    const peak = peakOf(line, resolve('bench/measure/peak.cjs'), join(scratch, 'peak'));
    const name = `${words.join(' ').replace(/EXPORT|BACKUP|BOOK/, 'FILE')}${NAMED[desk]}`;
    console.log(`| ${name} | ${peak.toFixed(0)} |`);
    return held && peak > MOST_MIB ? [name] : [];
  });
};
