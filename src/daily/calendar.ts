import { readAnnouncement } from '../calendar/announcement.ts';
import type { Group } from '../command/tree.ts';
import { Complaint } from '../complaint.ts';
import * as field from '../fields.ts';
import { textOf } from '../files/decode.ts';
import { bytesOf, nameOf } from '../files/personFile.ts';
import { verb } from '../verb.ts';
import { exportCalendar } from './calendarExport.ts';
import { dailyWords as w } from './words.ts';

const readJson = async (path: string): Promise<unknown> => {
  const written = textOf(await bytesOf(path), nameOf(path), 'auto');
  try {
    return JSON.parse(written);
  } catch {
    throw new Complaint('badFile', w.notJson(nameOf(path)), w.calendarImportAbout);
  }
};

const importYear = verb({
  name: 'import',
  summary: w.calendarImportDoes,
  about: w.calendarImportAbout,
  examples: [{ typed: 'office calendar import 2027.json', does: w.calendarImportDoes }],
  args: { file: field.needed(field.path(w.fileHelp)) },
  options: {},
  run: async ({ args, desk }) => {
    const file = await readJson(args.file);
    const taken = readAnnouncement(file);
    const isSame = (other: unknown): boolean => readAnnouncement(other).year === taken.year;
    const isReplacing = desk.wide.holidays.some(isSame);
    // Kept in the form it came in, which is also the form it is published in.
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
    };
  },
});

export const calendar: Group = { noun: 'calendar', verbs: [importYear, exportCalendar] };
