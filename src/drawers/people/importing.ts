import { text } from '../../core/text.ts';
import { importVerb } from '../kit/book/verb.ts';
import type { Rules } from '../kit/register/rules.ts';
import type { Verb } from '../kit/verb.ts';
import { peopleBookWords as w } from './importWords.ts';
import type { Person } from './record.ts';

/** The verb `office person import`, which imports a list of people. */
export const importPeople = (rules: Rules<Person>): Verb =>
  importVerb(
    {
      does: w.does,
      about: w.about,
      examples: [
        {
          typed: text('office person import people.xlsx --dry-run', 'office person import 名册.xlsx --dry-run'),
          does: w.exampleDoes,
        },
        { typed: 'office person import -', does: w.pasteExample },
        {
          typed: text(
            'office person import staff.csv --map name=Employee,title=Grade',
            'office person import 职工.csv --map 姓名=职工,职务=级别',
          ),
          does: w.mapExample,
        },
      ],
    },
    async () => (await import('./peopleBook.ts')).peopleBook(rules),
  );
