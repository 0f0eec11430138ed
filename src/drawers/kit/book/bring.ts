import { Complaint } from '../../../core/complaint.ts';
import type { Key, Row } from '../../../core/record.ts';
import type { RuleTools } from '../../../core/rule.ts';
import { type Encoding, textOf } from '../../../formats/decode.ts';
import { type Sheet, sheetOf } from '../../../formats/sheet.ts';
import { bytesOf, nameOf } from '../../../formats/writeNew.ts';
import { drawerOf } from '../saying.ts';
import type { Answer, AnyCall } from '../verb.ts';
import type { Book, BookFields, Numbered, Taken } from './book.ts';
import { headIn } from './cell.ts';
import { isByNumber, isHeadOf, type Mapping, mappingUsed, placesIn, readMapping, unused } from './columns.ts';
import { datesOf, readFormat } from './dates.ts';
import { type Opened, type ReadRows, readRows } from './rows.ts';
import { outcomeJson, outcomePage, type Said } from './view.ts';
import { bookWords as w } from './words.ts';

/** The options of the command. */
export type Asked = {
  readonly file: string;
  readonly map: readonly string[] | null;
  readonly dateFormat: string | null;
  readonly encoding: Encoding;
  readonly dryRun: boolean;
};

/** Takes in a book: all its rows in one step, each of them taken or reported. Throws `badFile` for a file that is no such book. */
export const bring = async <F extends BookFields, D, R extends Row>(
  book: Book<F, D, R>,
  asked: Asked,
  call: AnyCall,
): Promise<Answer> => {
  const { progress, desk, lang } = call;
  const map = asked.map === null ? null : readMapping(asked.map, book.fields);
  const file = asked.file === STANDARD_INPUT ? STANDARD_INPUT : nameOf(asked.file);
  const sheet = await sheetOf(await textFrom(asked, file, call), file, isHeadOf(book.fields, map), !isByNumber(map));
  const opened = await openedAs(sheet, file, { book, map, asked, call });
  await progress.start(sheet.rows.length);
  try {
    const read = readRows(sheet.rows, book, opened, progress.at);
    refuseMisread(read);
    const { taken, notes } = await takeInto(desk, book, read.drafts, asked.dryRun, call);
    const skipped = [...read.skipped, ...taken.skipped].sort((a, b) => a.line - b.line);
    const outcome = {
      ...{ drawer: book.key.name, file, rows: sheet.rows.length, dryRun: asked.dryRun },
      ...{ added: taken.added, alreadyThere: taken.alreadyThere, skipped, twins: read.twins },
      updated: await changesOf(taken, book.key, call),
      columns: mappingUsed(opened.places, opened.heads),
      unused: book.keepsAsides ? [] : unused(opened.places, opened.heads),
      more: book.more?.(read.drafts.map(({ draft }) => draft)) ?? { lines: [], json: {} },
    };
    progress.at(sheet.rows.length);
    const isFailed = sheet.rows.length > 0 && skipped.length === sheet.rows.length;
    return { json: outcomeJson(outcome, lang), page: outcomePage(outcome), notes, ...(isFailed ? { exit: 1 } : {}) };
  } finally {
    progress.stop();
  }
};

const STANDARD_INPUT = '-';

const textFrom = async ({ file: path, encoding }: Asked, file: string, { world, say }: AnyCall): Promise<string> => {
  if (path !== STANDARD_INPUT) return textOf(await bytesOf(path), file, encoding);
  if (world.standardInput.isTerminal) await say([w.pasteNow]);
  return textOf(await world.standardInput.bytes(), file, encoding);
};

type Asking<F extends BookFields, D, R extends Row> = {
  readonly book: Book<F, D, R>;
  readonly map: Mapping | null;
  readonly asked: Asked;
  readonly call: AnyCall;
};

const openedAs = async <F extends BookFields, D, R extends Row>(
  { heads: row, above }: Sheet,
  file: string,
  { book, map, asked, call: { facts, world } }: Asking<F, D, R>,
): Promise<Opened> => {
  const heads = row?.cells.map(headIn) ?? [];
  const places = placesIn(heads, map, { field: book.main, fields: book.fields });
  const { toLocal } = world.clock;
  const format = asked.dateFormat === null ? null : readFormat(asked.dateFormat);
  const dates = await datesOf(format, yearIn(above.flatMap(({ cells }) => cells)), { facts, toLocal });
  return { file, heads, places, desk: { dates, reading: { facts, toLocal, given: {} } } };
};

/** The year in a title such as 2026年来访登记表; null where there is none, or more than one. */
const yearIn = (cells: readonly string[]): string | null => {
  const years = new Set(
    cells.flatMap((cell) =>
      [...cell.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d{2}) ?年/g)].map(([, year]) => year),
    ),
  );
  const [year = null] = years;
  return years.size === 1 ? year : null;
};

/** A file of which no row can be read, all for one reason, was mapped wrongly: a mistake to complain of, not an import of nothing. */
const refuseMisread = <D>({ drafts, skipped }: ReadRows<D>): void => {
  const [first, ...others] = skipped;
  if (drafts.length > 0 || first === undefined || others.length === 0) return;
  if (others.some(({ reason }) => reason !== first.reason)) return;
  const what = w.nothingReadable(skipped.length, first.line, first.message);
  throw new Complaint('badFile', what, w.nothingReadableHint);
};

const takeInto = async <F extends BookFields, D, R extends Row>(
  desk: AnyCall['desk'],
  { key, takeIn, past }: Book<F, D, R>,
  drafts: readonly Numbered<D>[],
  dryRun: boolean,
  { facts }: AnyCall,
): Promise<{ readonly taken: Taken<R>; readonly notes: Answer['notes'] & object }> => {
  const rehearsed = takeIn(past === undefined ? desk.records(key) : desk.all(key, past), drafts, rehearsal(facts));
  // Nothing new writes nothing, so that importing again leaves no line in the log.
  if (dryRun || rehearsed.change.touched.length === 0) return { taken: rehearsed, notes: [] };
  let taken = rehearsed;
  const { notes } = await desk.change(
    key,
    (records, tools) => {
      taken = takeIn(records, drafts, tools);
      return taken.change;
    },
    past === undefined ? {} : { past },
  );
  return { taken, notes: notes.slice(0, MOST_NOTES) };
};

/** Changes of records that were there, by line. */
const changesOf = async <R extends Row>(
  { updated }: Taken<R>,
  key: Key<R>,
  { desk, lens }: AnyCall,
): Promise<readonly Said[]> => {
  if (updated.length === 0) return [];
  const { changeLines } = await import('../whatChanged.ts');
  const drawer = drawerOf(desk, { name: key.name });
  const wording = (await drawer.wording?.()) ?? null;
  return updated.map(({ line, before, after }) => {
    const lines = changeLines(drawer, wording, { before, after }, lens);
    return { line, what: w.changed(after.id, drawer.titleOf(after), lines) };
  });
};

/** Clashes with what is to come; a long list of them is shown by `today`. */
const MOST_NOTES = 10;

/** Ids that are never written. */
const rehearsal = (facts: RuleTools['facts']): RuleTools => {
  let minted = 0;
  return {
    facts,
    mint: () => {
      minted += 1;
      const uid = `00000000-0000-4000-8000-${String(minted).padStart(12, '0')}`;
      return { id: `Z${minted}`, uid, createdAt: facts.now, updatedAt: facts.now };
    },
  };
};
