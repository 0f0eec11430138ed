import { momentText } from '../../../calendar/speak.ts';
import { dayOf, type Moment, stepMinutes } from '../../../core/civil.ts';
import { Doubt } from '../../../core/doubt.ts';
import type { Field } from '../../../core/field.ts';
import { type Text, text } from '../../../core/text.ts';
import { happened } from './times.ts';

/**
 * A field for a moment in the past, day or night. An hour that is still to come today was probably meant as yesterday's: after midnight,
 * `23:50` is the evening before. That is asked, because a slip of the hour looks the same.
 */
export const lastNight = (help: Text): Field<Moment, false> => {
  const moment = happened(help, 'refuse');
  return {
    ...moment,
    read: (typed, reading) => {
      const meant = moment.read(typed, reading);
      const { now } = reading.facts;
      if (meant <= now || dayOf(meant) !== dayOf(now)) return meant;
      const before = stepMinutes(meant, -24 * 60);
      const said = before.slice(0, 16).replace('T', ' ');
      const complaint = {
        code: 'badValue',
        what: words.notYet(momentText(meant)),
        hint: words.dayBefore(said),
      } as const;
      throw new Doubt(complaint, [{ typed: said, label: momentText(before) }]);
    },
  };
};

const words = {
  notYet: (when: Text): Text => text(`${when.en} is still to come`, `${when.zh} 还没到`),
  dayBefore: (typed: string): Text => text(`If it was the day before: --at "${typed}"`, `如是前一天：--at "${typed}"`),
} as const;
