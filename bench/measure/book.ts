import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { chance } from '../office/chance.ts';
import { phone } from '../office/people.ts';
import { clockWithin } from '../office/time.ts';
import { NAMES, nameOf, PURPOSES, UNITS } from '../office/words.ts';
import { settle } from './desks.ts';
import { measure, quantile, type Ratio } from './pairs.ts';
import { millisecondsOf, peakOf, runOne } from './process.ts';

/** Rows of the visitors' book that is imported. */
const ROWS = 40_000;
/** Largest number of pairs. Each takes some two seconds. */
const MOST_RUNS = 11;

const HEAD = '日期,时间,姓名,单位,人数,电话,事由';

/** Rows of the workbook whose import is measured by its memory. */
const WORKBOOK_ROWS = 50_000;
/** Records of the desk whose backup is restored: those of ten years. */
const RESTORED = 100_000;
/** Rows of the book after whose import the morning list is measured. */
const SETTLED_ROWS = 100_000;

/** Text of a visitors' book with this many rows, a hundred a day, as a spreadsheet saves it. */
export const bookOf = (rows: number): string => {
  const dice = chance(1);
  const lines = Array.from({ length: rows }, (_, n) => {
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(n / 100))).toISOString().slice(0, 10);
    const name = nameOf(dice.whole(0, NAMES - 1));
    return [
      day,
      clockWithin(dice, 8.5, 17),
      name,
      dice.pick(UNITS),
      1,
      phone(dice),
      dice.pick(PURPOSES.business),
    ].join();
  });
  return `${[HEAD, ...lines].join('\r\n')}\r\n`;
};

/**
 * Rows that `visitor import` takes in per second, without the time of its start. The median of pairs: a book of one row and a book of many,
 * each imported into a desk of its own.
 */
export const importRate = (entry: string, scratch: string, runs: number): number => {
  const timed = (rows: number): number => {
    const [book, desk] = [join(scratch, `book-${rows}.csv`), join(scratch, 'imported')];
    writeFileSync(book, bookOf(rows));
    rmSync(desk, { recursive: true, force: true });
    return millisecondsOf({ line: [entry, 'visitor', 'import', book], desk });
  };
  const rates = Array.from({ length: Math.min(runs, MOST_RUNS) }, () => {
    const start = timed(1);
    return ((ROWS - 1) / (timed(ROWS) - start)) * 1000;
  });
  return quantile(rates, 0.5);
};

/** Peak memory in MiB of `visitor import` of a workbook: of a dry run, which only reads it, and of the import. */
export const workbookPeaks = async (
  entry: string,
  scratch: string,
  hook: string,
): Promise<{ readonly reading: number; readonly importing: number }> => {
  const [book, desk] = [join(scratch, 'book.xlsx'), join(scratch, 'of-workbook')];
  const rows = bookOf(WORKBOOK_ROWS)
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  writeFileSync(book, await writeXlsx({ sheets: [{ name: '来访', rows }] }));
  const line = [entry, 'visitor', 'import', book, '--desk', desk];
  const reading = peakOf([...line, '--dry-run'], hook, join(scratch, 'peak'));
  return { reading, importing: peakOf(line, hook, join(scratch, 'peak')) };
};

/**
 * Ratio of `today` on a desk that was restored from the backup of ten years a moment ago. Each run restores it anew: the first command after it
 * is the one that counts.
 */
export const todayAfterRestore = (entry: string, root: string, scratch: string, runs: number): Ratio => {
  const [old, backup] = [join(scratch, 'ten-years'), join(scratch, 'ten-years.json')];
  runOne([join(root, 'build/run.js'), 'bench/desk.ts', '--records', `${RESTORED}`, '--out', old]);
  settle(entry, old);
  runOne([entry, 'backup', '--out', backup, '--desk', old]);
  const today = {
    name: 'today after a restore',
    command: () => {
      const desk = join(scratch, 'after-restore');
      rmSync(desk, { recursive: true, force: true });
      runOne([entry, 'restore', backup, '--yes', '--desk', desk]);
      return { line: [entry, 'today'], desk };
    },
  };
  const [ratio] = measure([today], runs).ratios;
  if (ratio === undefined) throw new Error('nothing was measured');
  return ratio;
};

/** Ratio of `today` on a desk into which a book of 100,000 rows was imported and nothing written since. */
export const todayAfterImport = (entry: string, scratch: string, runs: number): Ratio => {
  const [book, desk] = [join(scratch, 'large.csv'), join(scratch, 'after-import')];
  writeFileSync(book, bookOf(SETTLED_ROWS));
  runOne([entry, 'visitor', 'import', book, '--desk', desk]);
  const today = { name: 'today after an import', command: () => ({ line: [entry, 'today'], desk }) };
  const [ratio] = measure([today], runs).ratios;
  if (ratio === undefined) throw new Error('nothing was measured');
  return ratio;
};
