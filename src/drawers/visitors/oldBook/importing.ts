import { Complaint } from '../../../core/complaint.ts';
import type { Field } from '../../../core/field.ts';
import type { Sieve } from '../../../core/sieve.ts';
import { text } from '../../../core/text.ts';
import { csvOf } from '../../../formats/csv.ts';
import { textOf } from '../../../formats/decode.ts';
import { bytesOf, nameOf } from '../../../formats/writeNew.ts';
import type { OpenDesk } from '../../kit/desk.ts';
import * as field from '../../kit/fields/index.ts';
import { verb } from '../../kit/verb.ts';
import { key, type Visit } from '../record.ts';
import { notYetThere, type ReadBook, readBook, takeIn } from './book.ts';
import { headIn } from './cells.ts';
import { dateReader, readFormat } from './dates.ts';
import { type Mapping, mappingUsed, placesIn, readMapping } from './map.ts';
import type { Draft } from './rows.ts';
import { outcomeJson, outcomePage } from './view.ts';
import { importWords as w } from './words.ts';

const map: Field<Mapping, false> = {
  ...field.line(w.mapHelp),
  shape: 'field=column,…',
  repeats: true,
  read: readMapping,
};

const dateFormat: Field<string, false> = {
  ...field.line(w.dateFormatHelp),
  shape: 'M/D/YY',
  read: (typed) => readFormat(typed.at(-1) ?? ''),
};

const example =
  'office visitor import white-house-2017.csv --map date=date,name=visitor,host=host,org=organization,purpose=purpose --date-format M/D/YY --dry-run';

const importBook = verb({
  name: 'import',
  summary: w.does,
  about: w.about,
  examples: [
    { typed: example, does: w.exampleDoes },
    {
      typed: text('office visitor import book.csv', 'office visitor import 来访台账.csv'),
      does: text('Headings such as date, name, unit are understood', '表头为日期、姓名、单位等，不必写 --map'),
    },
  ],
  args: { file: field.needed(field.path(w.fileHelp)) },
  options: {
    map,
    dateFormat,
    encoding: field.choice(w.encodingHelp, w.encodings),
    dryRun: field.flag(w.dryRunHelp),
  },
  run: async ({ args, options, facts, desk, lang, progress }) => {
    const file = nameOf(args.file);
    const csv = await csvOf(textOf(await bytesOf(args.file), file, options.encoding ?? 'auto'), file);
    const [heads, { rows }] = [csv.heads.map(headIn), csv];
    const places = placesIn(heads, options.map ?? null);
    const book = { file, heads, places, dates: await dateReader(options.dateFormat ?? null) };
    progress.start(rows.length);
    try {
      const read = readBook(rows, book, facts, progress.at);
      refuseUnreadable(read);
      const dryRun = options.dryRun === true;
      const imported = dryRun ? notYetThere(desk.all(key, brought), read.drafts) : await taken(desk, read.drafts);
      const { skipped, drafts } = read;
      const alreadyThere = drafts.length - imported.length;
      const columns = mappingUsed(places, heads);
      const outcome = { file, rows: rows.length, imported, skipped, alreadyThere, columns, dryRun };
      progress.at(rows.length);
      return { json: outcomeJson(outcome, lang), page: outcomePage(outcome) };
    } finally {
      progress.stop();
    }
  },
});

/** A file of which not a single row can be read was mapped wrongly; that is a mistake to complain of, not an import of nothing. */
const refuseUnreadable = ({ drafts, skipped }: ReadBook): void => {
  const [first] = skipped;
  if (drafts.length > 0 || first === undefined) return;
  const what = w.nothingReadable(skipped.length, first.line, first.message);
  throw new Complaint('badFile', what, w.nothingReadableHint);
};

/** What earlier imports brought in, however long ago. */
const brought: Sieve<Visit> = { has: ['imported'] };

/** Nothing new writes nothing, so that importing again leaves no line in the log. */
const taken = async (desk: OpenDesk, drafts: readonly Draft[]): Promise<readonly Draft[]> => {
  if (notYetThere(desk.all(key, brought), drafts).length === 0) return [];
  const { touched } = await desk.change(key, (records, tools) => takeIn(records, drafts, tools), { past: brought });
  return touched;
};

export const importVerb = importBook;
