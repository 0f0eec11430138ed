import { readDay } from '../../../calendar/spoken/readMoment.ts';
import { isDay } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Field, Fields, Reading } from '../../../core/field.ts';
import { dim, good } from '../../../core/page.ts';
import { DAILY } from '../../../core/plates.ts';
import { text } from '../../../core/text.ts';
import type { BackupAsked, FoundBackup } from '../../../desk/backup/findBackup.ts';
import { type Contents, drawerNamesOf } from '../../../desk/live/contents.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { type Call, verb } from '../../../drawers/kit/verb.ts';
import { keepingWords as w } from './words.ts';

const path = field.path(w.fromHelp, 'FILE|DATE');

/** The typed day, in any form in which a day can be typed. Null for the name of a backup or a path. */
const dayIn = (typed: string, { facts, toLocal }: Reading): string | null => {
  if (isDay(typed)) return typed;
  try {
    return readDay(typed, {
      now: facts.now,
      hours: facts.settings.hours,
      calendar: facts.calendar,
      toLocal,
      sense: 'past',
    });
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
};

const from: Field<BackupAsked, false> = {
  ...path,
  read: (words, reading) => {
    const typed = path.read(words, reading);
    return { typed, day: dayIn(typed, reading) };
  },
};

const countOf = ({ drawers }: Contents): number =>
  drawerNamesOf(drawers).reduce((sum, name) => sum + drawers[name].length, 0);

/** The verb that replaces the desk by a backup. It works on a damaged desk too. */
export const restore = verb({
  name: 'restore',
  zh: DAILY.restore,
  summary: w.restoreDoes,
  opensAll: true,
  about: w.restoreAbout,
  examples: [
    { typed: 'office restore', does: w.restoreNewest },
    { typed: text('office restore yesterday --yes', 'office restore 昨天 --yes'), does: w.restoreDay },
  ],
  args: { from },
  options: { yes: field.flag(w.yesHelp) },
  onAnyDesk: true,
  run: async ({ args, options, confirm, ...call }) => {
    const rescue = await call.rescue();
    const found = rescue.findBackup(args.from ?? null);
    const isNewer = rescue.isNewer();
    if (options.yes !== true) await agreed(found, isNewer, confirm);
    const { contents, kept } = await rescue.restore(found);
    const records = countOf(contents);
    const archives = found.archives?.size ?? null;
    return {
      json: { schema: 'office.restore/1', from: found.name, kept, records, archives, newer: isNewer },
      page: [
        {
          kind: 'lines',
          lines: [
            good(w.restored(found.name, records)),
            ...(archives === null || archives === 0 ? [] : [w.withArchive(archives)]),
            ...(isNewer ? [w.newerReplaced] : []),
            ...(kept === null ? [] : [dim(w.keptAs(kept))]),
          ],
        },
      ],
    };
  },
});

/** Asks whether to restore. Throws `interrupted` if the answer is no, `missingValue` if there is no terminal. */
const agreed = async (
  { name, contents }: FoundBackup,
  isNewer: boolean,
  confirm: Call<Fields, Fields>['confirm'],
): Promise<void> => {
  const question = w.restoreAsk(name, countOf(contents));
  const isAgreed = await confirm(isNewer ? w.newerAsk(question) : question);
  if (isAgreed === null) throw new Complaint('missingValue', w.yesMissing, w.yesMissingHint(name));
  if (!isAgreed) throw new Complaint('interrupted', w.notRestored);
};
