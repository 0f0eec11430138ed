import type { Field } from '../../../core/field.ts';
import type { Row } from '../../../core/record.ts';
import type { Text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { type Example, type Verb, verb } from '../verb.ts';
import type { BookFields, TableBook } from './book.ts';
import { bookWords as w } from './words.ts';

/** The help texts of the verb. */
type Plate = { readonly does: Text; readonly about: Text; readonly examples: readonly Example[] };

const map: Field<readonly string[], false> = {
  ...field.lines(w.mapHelp, 'field=column,…'),
  read: (typed) => typed,
};

const fill: Field<readonly string[], false> = {
  ...field.lines(w.fillHelp, 'field,…'),
  read: (typed) => typed,
};

/**
 * The verb `import` for a kind of book, for example `office person import FILE|-`. The book and the code that reads it are loaded when the
 * verb is called.
 */
export const importVerb = <F extends BookFields, D, R extends Row>(
  { does, about, examples }: Plate,
  open: () => Promise<TableBook<F, D, R>>,
): Verb =>
  verb({
    name: 'import',
    zh: '导入',
    opensAll: true,
    summary: does,
    about,
    examples,
    args: { file: field.called(w.fileLabel, field.needed(field.path(w.fileHelp, 'FILE|-'))) },
    options: {
      map,
      sheet: field.line(w.sheetHelp, 'SHEET'),
      fill,
      dateFormat: field.line(w.dateFormatHelp, 'M/D/YY'),
      encoding: field.choice(w.encodingHelp, w.encodings),
      dryRun: field.flag(w.dryRunHelp),
    },
    run: async ({ args, options, ...call }) => {
      const [{ bring }, book] = await Promise.all([import('./bring.ts'), open()]);
      const { map: said = null, sheet = null, fill: filled = null, dateFormat = null, encoding, dryRun } = options;
      const asked = { file: args.file, map: said, sheet, fill: filled, dateFormat };
      return bring(book, { ...asked, encoding: encoding ?? 'auto', dryRun: dryRun === true }, call);
    },
  });
