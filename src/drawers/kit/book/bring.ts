import { Complaint } from '../../../core/complaint.ts';
import type { Row } from '../../../core/record.ts';
import { same, type Text } from '../../../core/text.ts';
import { fileNameOf } from '../../../formats/userFile.ts';
import type { Answer, AnyCall } from '../verb.ts';
import type { Asked, BookFields, TableBook } from './book.ts';
import { isByNumber, isHeadOf, placesToFill, readFill, readMapping } from './columns.ts';
import { type Mended, mendedRows } from './mended.ts';
import { type BookTable, openedAs, STANDARD_INPUT, tableFrom } from './opened.ts';
import { type Opened, type ReadRows, readRows } from './rows.ts';
import { changesOf, takeInto, understoodAs } from './taking.ts';
import { mappingUsed, unused } from './used.ts';
import { type Outcome, outcomeJson, outcomePage } from './view.ts';
import { bookWords as w } from './words.ts';

/** Imports a book: all its rows in one step, each of them imported or reported. Throws `badFile` if the file is not such a book. */
export const bring = async <F extends BookFields, D, R extends Row>(
  book: TableBook<F, D, R>,
  asked: Asked,
  call: AnyCall,
): Promise<Answer> => {
  const { progress, lang } = call;
  try {
    const { read, source } = await understood(book, asked, call);
    refuseMisread(read);
    const { outcome, notes } = await outcomeOf(book, read, source, call);
    progress.at(outcome.rows);
    const isFailed = outcome.rows > 0 && outcome.skipped.length === outcome.rows;
    return {
      get json() {
        return outcomeJson(outcome, lang);
      },
      ...{ page: outcomePage(outcome), notes, ...(isFailed ? { exit: 1 } : {}) },
    };
  } finally {
    progress.stop();
  }
};

/**
 * The rows as they are understood, and what the answer says of their file. The table stays behind in this function: a large book does not fit
 * into memory twice.
 */
const understood = async <F extends BookFields, D, R extends Row>(
  book: TableBook<F, D, R>,
  asked: Asked,
  call: AnyCall,
): Promise<{ readonly read: ReadRows<D>; readonly source: Source }> => {
  const map = asked.map === null ? null : readMapping(asked.map, book.fields);
  const fill = readFill(asked.fill ?? [], book.fields);
  const file = asked.file === STANDARD_INPUT ? STANDARD_INPUT : fileNameOf(asked.file);
  const looking = { isHead: isHeadOf(book.fields, map), isHeaded: !isByNumber(map) };
  const { table, sheet } = await tableFrom(asked, file, looking, call);
  const main = { field: book.main, fields: book.fields };
  const opened = await openedAs(table, { file, map, dateFormat: asked.dateFormat, main }, call);
  const { rows, ...mended } = mendedRows(
    table.rows,
    opened.places[book.main],
    placesToFill(fill, opened.places, book.fields),
  );
  await call.progress.start(rows.length);
  return {
    read: readRows(rows, book, opened, call.progress.at),
    source: { asked, opened, mended: { ...mended, rows: rows.length }, sheet },
  };
};

/**
 * Throws if no row of a file can be read and the reason is always the same. The columns were then mapped wrongly, and an import of nothing
 * would hide it.
 */
const refuseMisread = <D>({ drafts, skipped }: ReadRows<D>): void => {
  const [first, ...others] = skipped;
  if (drafts.length > 0 || first === undefined || others.length === 0) return;
  if (others.some(({ reason }) => reason !== first.reason)) return;
  const what = w.nothingReadable(skipped.length, first.line, first.message);
  throw new Complaint('badFile', what, first.hint ?? w.nothingReadableHint);
};

type Source = Pick<BookTable, 'sheet'> & {
  readonly asked: Asked;
  readonly opened: Opened;
  readonly mended: Omit<Mended, 'rows'> & { readonly rows: number };
};

const outcomeOf = async <F extends BookFields, D, R extends Row>(
  book: TableBook<F, D, R>,
  read: ReadRows<D>,
  { asked: { dryRun, fill }, opened, mended, sheet }: Source,
  call: AnyCall,
): Promise<{ readonly outcome: Outcome; readonly notes: readonly Text[] }> => {
  const { file, places, heads } = opened;
  const main = book.fields[book.main]?.label ?? same(book.main);
  const { taken, notes } = await takeInto(book, read.drafts, dryRun, call);
  const skipped = [...read.skipped, ...taken.skipped].sort((a, b) => a.line - b.line);
  const outcome = {
    ...{ drawer: book.key.name, file, rows: mended.rows, dryRun, sheet, emptied: mended.emptied },
    ...{ added: taken.added.length, alreadyThere: taken.alreadyThere, skipped, twins: read.twins },
    understood: dryRun ? understoodAs(taken, book.key, call) : null,
    fillHint: fill === null && mended.lacking > 0 ? w.fillHint(mended.lacking, main, book.main) : null,
    updated: await changesOf(taken, book.key, call),
    columns: mappingUsed(places, heads, book.fields),
    unused: book.keepsAsides ? [] : unused(places, heads),
    more: book.more?.(read.drafts.map(({ draft }) => draft)) ?? { lines: [], json: {} },
  };
  return { outcome, notes };
};
