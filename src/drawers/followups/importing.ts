import { text } from '../../core/text.ts';
import { importVerb } from '../kit/book/verb.ts';
import { matterBookWords as w } from './importWords.ts';

/** The verb `office followup import`, which imports a ledger of matters (督办台账). */
export const importMatters = importVerb(
  {
    does: w.does,
    about: w.about,
    examples: [
      {
        typed: text('office followup import matters.xlsx --dry-run', 'office followup import 督办台账.xlsx --dry-run'),
        does: w.exampleDoes,
      },
      {
        typed: text(
          'office followup import matters.xlsx --fill lead',
          'office followup import 督办台账.xlsx --fill 主办',
        ),
        does: w.fillExample,
      },
      { typed: 'office followup import -', does: w.pasteExample },
    ],
  },
  async () => (await import('./matterBook.ts')).matterBook,
);
