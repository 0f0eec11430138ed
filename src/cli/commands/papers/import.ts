import { DAILY } from '../../../core/plates.ts';
import { text } from '../../../core/text.ts';
import type { Contents } from '../../../desk/live/contents.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { bytesOf, fileNameOf } from '../../../formats/userFile.ts';
import { type Merged, merge } from './merge.ts';
import { mergedJson, mergedPage } from './mergedView.ts';
import { readDocument } from './readExport.ts';
import { assertContents, assertOneDrawer, assertWriting } from './refuse.ts';
import { paperWords as w } from './words.ts';

/** The largest file, in megabytes: a desk of some 500,000 records. Node cannot hold a much longer text. */
const MOST_MB = 256;

/** The verb that imports an export, in one step: everything or nothing. */
export const importPaper = verb({
  name: 'import',
  zh: DAILY.import,
  summary: w.importDoes,
  opensAll: true,
  about: w.importAbout,
  examples: [
    {
      typed: text('office import desk.json --dry-run', 'office import 台面.json --dry-run'),
      does: w.importTry,
    },
  ],
  args: { file: field.needed(field.path(w.importFileHelp)) },
  options: { dryRun: field.flag(w.dryRunHelp) },
  run: async ({ args, options, desk: { whole, drawers } }) => {
    const file = fileNameOf(args.file);
    const document = await readDocument(await bytesOf(args.file, MOST_MB), file, drawers);
    assertWriting(document, file);
    const theirs = whole.contentsOn(document);
    assertContents(theirs, drawers, file);
    const dryRun = options.dryRun === true;
    const mergedWith = (ours: Contents): Merged => {
      assertOneDrawer(ours, theirs, drawers, file);
      return merge(ours, theirs, drawers);
    };
    const merged = dryRun
      ? mergedWith(whole.contents())
      : await whole.change((ours) => {
          const result = mergedWith(ours);
          return { contents: result.contents, result };
        });
    const outcome = { file, dryRun, merged, drawers };
    return { json: mergedJson(outcome), page: mergedPage(outcome) };
  },
});
