import { dayText } from '../../../calendar/speak.ts';
import { addDays, dayOf } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import { DAILY } from '../../../core/plates.ts';
import type { Purged } from '../../../desk/forgetting/purge.ts';
import type { ToForget } from '../../../desk/forgetting/whomToForget.ts';
import { everyNoun } from '../../../drawers/cabinet.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import type { Noun } from '../../../drawers/kit/noun.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { purgeWords as w } from './purgeWords.ts';

/**
 * The verb that removes personal data from ordinary visits whose keeping period is over, in every file of the desk. It cannot be undone.
 */
export const purgeVerb = verb({
  name: 'purge',
  zh: DAILY.purge,
  summary: w.purgeDoes,
  opensAll: true,
  about: w.purgeAbout,
  examples: [
    { typed: 'office purge --dry-run', does: w.purgeTry },
    { typed: 'office purge --before 2026-07-01', does: w.purgeBefore },
  ],
  args: {},
  options: { before: field.pastDay(w.beforeHelp), dryRun: field.flag(w.dryRunHelp) },
  run: async ({ options, facts, desk: { whole } }) => {
    const before = options.before ?? addDays(dayOf(facts.now), -facts.settings.keepVisits);
    // A day in the future would be a slip, and would remove the data of everybody, for good.
    if (before > addDays(dayOf(facts.now), 1)) throw new Complaint('badValue', w.toCome(dayText(before)), w.toComeHint);
    const dryRun = options.dryRun === true;
    const purged = await whole.purge({ before, ...(await partsOf(await everyNoun())) }, dryRun);
    const { ids, archives, backups, journals, copies, unread, stillOpen } = purged;
    return {
      json: {
        schema: 'office.purge/1',
        ...{ before, dryRun, records: ids.length, ids, archives, backups, journals, copies, unread },
        stillOpen: stillOpen.map(({ id }) => id),
      },
      page: [{ kind: 'lines', lines: [headline(purged, before, dryRun), ...rewritten(purged)] }],
      notes: [...(stillOpen.length === 0 ? [] : [w.stillOpen(dayText(before), stillOpen)]), ...unread.map(w.unread)],
    };
  },
});

const headline = ({ ids, ...files }: Purged, before: string, dryRun: boolean) => {
  if (ids.length === 0 && rewritten({ ids, ...files }).length === 0) return w.nobody(dayText(before));
  return (dryRun ? w.wouldForget : w.forgot)(ids.length, dayText(before));
};

const rewritten = ({ archives, backups, journals, copies }: Purged) => [
  ...(archives + backups + journals === 0 ? [] : [w.rewritten(archives, backups, journals)]),
  ...(copies === 0 ? [] : [w.copiesRewritten(copies)]),
];

/** Verbs that can change a visit although no drawer defines them. */
const ELSEWHERE = ['show', 'list', 'rm', 'snooze', 'import', 'undo', 'restore', 'purge'];

const partsOf = async (drawers: readonly Noun[]): Promise<Pick<ToForget, 'forgetters' | 'commands'>> => ({
  forgetters: new Map(
    drawers.flatMap(({ letter, name, forgetting }) =>
      forgetting === undefined ? [] : [[letter, { drawer: name, how: forgetting }] as const],
    ),
  ),
  commands: new Set([
    ...ELSEWHERE,
    ...drawers.flatMap(({ name, noun }) => [name, noun]),
    ...(await Promise.all(drawers.map(({ verbs }) => verbs())))
      .flat()
      .flatMap((one) => [one.name, ...(one.aliases ?? [])]),
  ]),
});
