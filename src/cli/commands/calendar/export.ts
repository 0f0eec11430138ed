import { dayText } from '../../../calendar/speak.ts';
import { dayOf } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { type Range, rangeLine, rangeOf } from '../../../drawers/kit/range.ts';
import { type Answer, verb } from '../../../drawers/kit/verb.ts';
import { dailyWords } from '../../../drawers/kit/words.ts';
import { calendarOf } from '../../../formats/ics/calendar.ts';
import { calendarText } from '../../../formats/ics/jcal.ts';
import { calendarName, calendarWords as w } from '../../../formats/ics/words.ts';
import { handOf, loadIcal } from '../../../formats/ics/write.ts';
import { itemsIn } from './items.ts';

export const exportCalendar = verb({
  name: 'export',
  zh: '导出',
  summary: w.exportDoes,
  about: w.exportAbout,
  examples: [
    { typed: 'office calendar export --out office.ics', does: w.exportWhole },
    { typed: 'office calendar export --dir ~/.calendars/office', does: w.exportFolder },
  ],
  args: {},
  options: {
    out: field.path(w.outHelp),
    dir: field.path(w.dirHelp, 'FOLDER'),
    from: field.lookedFrom(dailyWords.fromHelp),
    to: field.lookedTo(dailyWords.toHelp),
  },
  run: async ({ options: { out, dir, from, to }, desk, facts, lang, world }): Promise<Answer> => {
    if (out != null && dir != null) throw new Complaint('usage', w.outOrDir, w.outOrDirHint);
    const range = rangeOf({ from, to });
    if (dir != null) refuseEmptying(range, facts);
    if (dir != null && desk.drawers.every((drawer) => desk.records(drawer).length === 0))
      throw new Complaint('ruleViolated', w.emptyDesk, w.emptyDeskHint);
    const items = await itemsIn(desk, facts, { from, to });
    const ical = await loadIcal();
    const hand = handOf({ clock: world.clock, facts, lang, mailFrom: desk.wide.settings['mailFrom'] });
    // Loaded here, because only these ways of export touch the file system.
    const { writeFolder, writeOwn } = await import('../../../formats/ics/folder.ts');
    if (dir != null) {
      const wanted = items.map((item) => ({ item, text: calendarText(ical, calendarOf([item], null, facts, hand)) }));
      const { left, ...tally } = writeFolder(dir, wanted, world.newUid);
      return {
        json: { schema: 'office.calendarFolder/1', folder: dir, ...tally, left, range },
        page: [...rangeLine(range), { kind: 'lines', lines: [w.foldered(dir, tally)] }],
        notes: left.length === 0 ? [] : [w.notOurs(left)],
      };
    }
    const written = calendarText(ical, calendarOf(items, calendarName(facts.settings.office)[lang], facts, hand));
    if (out == null)
      return {
        json: { schema: 'office.ics/1', entries: items.length, range, text: written },
        page: [{ kind: 'exact', text: written }],
        isWhole: true,
      };
    await writeOwn(out, written);
    return {
      json: { schema: 'office.exported/1', file: out, format: 'ics', entries: items.length, range },
      page: [...rangeLine(range), { kind: 'lines', lines: [w.exported(items.length, out)] }],
    };
  },
});

/** Refuses a range that leaves out near coming records, because the export would remove their files from the folder. Throws `badValue`. */
const refuseEmptying = (range: Range | null, { now }: Facts): void => {
  const today = dayOf(now);
  if (range?.from != null && range.from > today)
    throw new Complaint('badValue', w.fromAhead(dayText(range.from)), w.rangeHint);
  if (range?.to != null && range.to < today)
    throw new Complaint('badValue', w.toBehind(dayText(range.to)), w.rangeHint);
};
