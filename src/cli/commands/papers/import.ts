import type { Drawer } from '../../../core/drawer.ts';
import { DAILY } from '../../../core/plates.ts';
import { text } from '../../../core/text.ts';
import type { Contents } from '../../../desk/live/contents.ts';
import type { WholeDesk } from '../../../desk/wholeDesk.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { bytesOf, fileNameOf } from '../../../formats/userFile.ts';
import { withLargeExport } from './largeExport.ts';
import { type Merged, type MergeReport, merge } from './merge.ts';
import { mergedJson, mergedPage } from './mergedView.ts';
import { checkedExport, mergeLarge } from './mergeLarge.ts';
import { readDocument } from './readExport.ts';
import { assertContents, assertOneDrawer, assertWriting } from './refuse.ts';
import { paperWords as w } from './words.ts';

/** The largest file that is read as a whole, in megabytes. Node cannot hold a much longer text. */
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
    const dryRun = options.dryRun === true;
    const importing: Importing = { path: args.file, file, dryRun, whole, drawers };
    const merged = (await importLarge(importing)) ?? (await importWhole(importing));
    const outcome = { file, dryRun, merged, drawers };
    return { json: mergedJson(outcome), page: mergedPage(outcome) };
  },
});

type Importing = {
  readonly path: string;
  readonly file: string;
  readonly dryRun: boolean;
  readonly whole: WholeDesk;
  readonly drawers: readonly Drawer[];
};

const importWhole = async ({ path, file, dryRun, whole, drawers }: Importing): Promise<MergeReport> => {
  const document = await readDocument(await bytesOf(path, MOST_MB), file, drawers);
  assertWriting(document, file);
  const theirs = whole.contentsOn(document);
  assertContents(theirs, drawers, file);
  const mergedWith = (ours: Contents): Merged => {
    assertOneDrawer(ours, theirs, drawers, file);
    return merge(ours, theirs, drawers);
  };
  if (dryRun) return mergedWith(whole.contents());
  return whole.change((ours) => {
    const result = mergedWith(ours);
    return { contents: result.contents, result };
  });
};

/** The import of a large file, record by record; null if the file is to be read as a whole. */
const importLarge = ({ path, file, dryRun, whole, drawers }: Importing): Promise<MergeReport | null> =>
  withLargeExport(path, file, async (large): Promise<MergeReport> => {
    const checked = checkedExport(large, whole, drawers, file);
    if (dryRun) return whole.indexed((ours) => mergeLarge(ours, checked, drawers, file).report);
    return whole.changeVast((ours) => {
      const { report, ...made } = mergeLarge(ours, checked, drawers, file);
      return { ...made, mark: {}, result: report };
    });
  });
