import { readAnnouncement } from '../../../calendar/working/announcement.ts';
import { Complaint } from '../../../core/complaint.ts';
import { text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { type Answer, type AnyCall, verb } from '../../../drawers/kit/verb.ts';
import { dailyWords as w } from '../../../drawers/kit/words.ts';
import { decodedFile } from '../../../formats/decode.ts';
import { icsImportWords as i } from '../../../formats/ics/importWords.ts';
import { bytesOf, fileNameOf } from '../../../formats/userFile.ts';
import type { Group } from '../../line/tree.ts';
import { exportCalendar } from './export.ts';
import { forgetCalendar, listCalendars } from './others.ts';

const readText = async (path: string): Promise<string> => {
  const [{ LIMITS }, { unfoldBytes }] = await Promise.all([
    import('../../../formats/ics/incoming.ts'),
    import('../../../formats/ics/unfold.ts'),
  ]);
  const bytes = unfoldBytes(await bytesOf(path, LIMITS.fileMb));
  return decodedFile(bytes, fileNameOf(path), 'auto', { empty: i.noCalendarInHint, notText: i.noText });
};

/** Whether a file is meant as a calendar, judged by its first line or its name. */
const isCalendar = (written: string, path: string): boolean =>
  /^\s*BEGIN:V/i.test(written) || /\.(?:ics|ical|ifb|vcs)$/i.test(path);

const jsonIn = (written: string, path: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    throw new Complaint('badFile', i.noCalendarIn(fileNameOf(path)), i.noCalendarInHint);
  }
};

const importFile = verb({
  name: 'import',
  zh: '导入',
  summary: i.does,
  about: i.about,
  examples: [
    { typed: 'office calendar import 2027.json', does: w.calendarImportDoes },
    {
      typed: text(
        'office calendar import wang.ics --of "Director Wang"',
        'office calendar import 王主任.ics --of 王主任',
      ),
      does: i.exampleDoes,
    },
  ],
  args: { file: field.needed(field.path(w.fileHelp)) },
  options: {
    of: field.called(text('Whose', '谁的'), field.name(i.ofHelp)),
    name: field.called(text('Name', '名称'), field.line(i.nameHelp, 'NAME')),
    level: field.called(
      c.level,
      field.choice(text('whose meetings these are; your own unless said', '谁召集的会议；不写为本级'), c.levels),
    ),
    dryRun: field.flag(i.dryRunHelp),
  },
  run: async ({ args, options, ...call }): Promise<Answer> => {
    const written = await readText(args.file);
    if (isCalendar(written, args.file)) {
      const { importIcs } = await import('./import.ts');
      const { of = null, name = null, level = null, dryRun } = options;
      const asked = { file: fileNameOf(args.file), text: written, owner: of, name, level, dryRun: dryRun === true };
      return importIcs(call, asked);
    }
    if (options.of != null || options.name != null || options.level != null || options.dryRun === true)
      throw new Complaint('usage', i.forDry);
    const year = jsonIn(written, args.file);
    // The file is kept as it is, so everything in it is looked at.
    (await import('../papers/refuse.ts')).assertWriting(year, fileNameOf(args.file));
    return importYear(call, year);
  },
});

const importYear = async ({ desk, facts }: Pick<AnyCall, 'desk' | 'facts'>, file: unknown): Promise<Answer> => {
  const taken = readAnnouncement(file);
  const isSame = (other: unknown): boolean => readAnnouncement(other).year === taken.year;
  const isReplacing = desk.wide.holidays.some(isSame);
  const { nowOff } = await import('./nowOff.ts');
  // Kept in the form of the imported file, in which arrangements are also published.
  await desk.changeWide((wide) => ({
    ...wide,
    holidays: [...wide.holidays.filter((other) => !isSame(other)), file],
  }));
  return {
    json: { schema: 'office.calendar/1', year: taken.year, days: taken.days.length, replaced: isReplacing },
    page: [
      {
        kind: 'lines',
        lines: [w.imported(taken.year, taken.days.length), ...(isReplacing ? [w.replaced(taken.year)] : [])],
      },
    ],
    notes: nowOff(desk, taken, facts),
  };
};

export const calendar: Group = {
  noun: 'calendar',
  verbs: [importFile, exportCalendar, listCalendars, forgetCalendar],
};
