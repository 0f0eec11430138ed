import type { Drawer } from '../../../core/drawer.ts';
import { DAILY } from '../../../core/plates.ts';
import { text } from '../../../core/text.ts';
import type { Contents } from '../../../desk/live/contents.ts';
import type { WholeDesk } from '../../../desk/wholeDesk.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { type ImportSource, withSource } from './importSource.ts';
import { type Merged, type MergeReport, merge } from './merge.ts';
import { mergedJson, mergedPage } from './mergedView.ts';
import { checkedExport, mergeLarge } from './mergeLarge.ts';
import { readDocument } from './readExport.ts';
import { assertContents, assertOneDrawer, assertWriting } from './refuse.ts';
import { paperWords as w } from './words.ts';

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
    { typed: 'office export | office import - --desk /mnt/desk', does: w.importPiped },
  ],
  args: { file: field.needed(field.path(w.importFileHelp, 'FILE|-')) },
  options: { dryRun: field.flag(w.dryRunHelp) },
  run: ({ args, options, desk: { whole, drawers }, world, say }) =>
    withSource(args.file, { world, say }, async (source) => {
      const dryRun = options.dryRun === true;
      const importing: Importing = { source, dryRun, whole, drawers, thrifty: world.thrifty };
      const merged = (await importLarge(importing)) ?? (await importWhole(importing));
      const outcome = { file: source.file, dryRun, merged, drawers };
      return { json: mergedJson(outcome), page: mergedPage(outcome) };
    }),
});

type Importing = {
  readonly source: ImportSource;
  readonly thrifty: () => void;
  readonly dryRun: boolean;
  readonly whole: WholeDesk;
  readonly drawers: readonly Drawer[];
};

const importWhole = async ({ source, dryRun, whole, drawers }: Importing): Promise<MergeReport> => {
  const { file } = source;
  const document = await readDocument(await source.bytes(), file, drawers);
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
const importLarge = ({ source, thrifty, dryRun, whole, drawers }: Importing): Promise<MergeReport | null> =>
  source.large(async (large): Promise<MergeReport> => {
    const { file } = source;
    thrifty();
    const checked = checkedExport(large, whole, drawers, file);
    if (dryRun) return whole.indexed((ours) => mergeLarge(ours, checked, drawers, file).report);
    return whole.changeVast((ours) => {
      const { report, ...made } = mergeLarge(ours, checked, drawers, file);
      return { ...made, mark: {}, result: report };
    });
  });
