import { text } from '../../../core/text.ts';
import { importVerb } from '../../kit/book/verb.ts';
import { visitorBookWords as w } from './words.ts';

const example =
  'office visitor import white-house-2017.csv --map date=date,name=visitor,host=host,org=organization,purpose=purpose --date-format M/D/YY --dry-run';

/** The verb `office visitor import`, which imports an old visitors' book. */
export const importVisits = importVerb(
  {
    does: w.does,
    about: w.about,
    examples: [
      { typed: example, does: w.exampleDoes },
      {
        typed: text('office visitor import book.csv', 'office visitor import 来访台账.csv'),
        does: w.headsExample,
      },
      {
        typed: text(
          'office visitor import book.xlsx --sheet 2026 --fill date,org',
          'office visitor import 来访台账.xlsx --sheet 2026年 --fill 日期,单位',
        ),
        does: w.fillExample,
      },
      { typed: 'office visitor import - --dry-run', does: w.pasteExample },
    ],
  },
  async () => (await import('./book.ts')).visitorsBook,
);
