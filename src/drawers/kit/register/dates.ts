import { dayText } from '../../../calendar/speak.ts';
import type { Day } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Settings } from '../../../core/facts.ts';
import type { Field, Reading } from '../../../core/field.ts';
import type { Cell } from '../../../core/page.ts';
import { compare } from '../../../core/records.ts';
import * as record from '../../../core/schema.ts';
import { both, inLang, listed, type Text } from '../../../core/text.ts';
import * as v from '../../../core/valibot.ts';
import { readLine } from '../../../core/writing.ts';
import * as field from '../fields/index.ts';
import { dateWords as w } from './dateWords.ts';
import { type Kind, list } from './kind.ts';

/**
 * A day on which something expires: insurance, an inspection. `lead` is the number of days before it from which the morning list shows it;
 * null for the usual number.
 */
export type Dated = { readonly what: string; readonly on: Day; readonly lead: number | null };

const MOST_LEAD = 366;

/** The number of days before a date from which the morning list shows it: its own, else that of the settings. */
export const leadOf = ({ lead }: Dated, { dateLead }: Pick<Settings, 'dateLead'>): number => lead ?? dateLead;

/** The day that removes a date when it is given. It is never stored. */
const NONE: Day = '';

const DATED = /^([^=＝]*)[=＝]([^@＠]*)(?:[@＠]\s*(\d{1,3})\s*(?:d|天)?)?$/;

const readDated = (typed: string, help: Text, reading: Reading): Dated => {
  const { sign, said } = field.signed(typed);
  // `-年检` takes the date away. A date with `+` before it is entered as one without.
  const [, what = '', on = '', lead] = DATED.exec(sign === '-' && !/[=＝]/.test(said) ? `${said}=none` : said) ?? [];
  if (what.trim() === '' || on.trim() === '' || Number(lead ?? 0) > MOST_LEAD)
    throw new Complaint('badValue', w.notADate(typed), w.dateHint);
  const isNone = /^(?:none|无)$/i.test(on.trim());
  return {
    what: readLine(what),
    on: isNone ? NONE : field.date(help).read([on.trim()], reading),
    lead: lead === undefined ? null : Number(lead),
  };
};

const spoken = ({ what, on }: Dated): Text =>
  both((lang) => `${what} ${on === NONE ? w.none[lang] : dayText(on)[lang]}`);

const typed = (help: Text): Field<readonly Dated[], false> => ({
  ...{ shape: 'WHAT=DATE', help, required: false, repeats: true, isAmended: true },
  read: (all, reading) => all.map((one) => readDated(one, help, reading)),
  show: (all) => listed((all as readonly Dated[]).map(spoken)),
  remarks: (all, reading) =>
    all
      .map((one) => readDated(one, help, reading))
      .flatMap(({ on }) => (on === NONE ? [] : field.restDay(on, reading.facts.calendar))),
});

/** The dates after a command: a date with an existing name replaces that date, others are added, all are sorted by day. */
const taken = (said: readonly Dated[], stands: readonly Dated[]): readonly Dated[] => {
  const last = new Map([...stands, ...said].map((one) => [one.what, one]));
  return datesInOrder([...last.values()].filter(({ on }) => on !== NONE));
};

/** Dates sorted by day, then by name. */
export const datesInOrder = (all: readonly Dated[]): readonly Dated[] =>
  [...all].sort((a, b) => compare(a.on, b.on) || compare(a.what, b.what));

const first = ([one]: readonly Dated[]): Cell => (one === undefined ? '' : `${one.what} ${one.on}`);

/** Expiry dates, typed as `--date 交强险=2027-03-01`. */
export const dates: Kind<readonly Dated[], readonly Dated[]> = list<Dated>({
  schema: () =>
    v.array(
      v.object({
        what: record.line,
        on: record.day,
        lead: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_LEAD))),
      }),
    ),
  typed,
  cell: first,
  full: (all) => both((lang) => all.map((one) => inLang(spoken(one), lang)).join(w.between[lang])),
  texts: (all) => all.map(({ what }) => what),
  taken,
});
