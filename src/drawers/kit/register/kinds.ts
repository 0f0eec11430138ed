import { dayText, momentText, noticeWhen, shortDay, shortMoment } from '../../../calendar/speak.ts';
import { dayCell, figureCell } from '../../../core/paper.ts';
import { phoneFor } from '../../../core/personal/mask.ts';
import * as record from '../../../core/schema.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import * as v from '../../../core/valibot.ts';
import { commonWords as c } from '../../../core/words.ts';
import { readNames } from '../../../core/writing.ts';
import * as field from '../fields/index.ts';
import type { Until } from '../fields/until.ts';
import { type Kind, list, type Narrow, scalar } from './kind.ts';

const itself = (value: string): readonly string[] => [value];
export const nothing = (): readonly string[] => [];

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
const isIn = (text: string, said: unknown): boolean => typeof said === 'string' && folded(text).includes(folded(said));

/** A filter for values that contain the words. */
const having = (help: Text): Narrow<string> => ({ field: field.line(help), passes: isIn });

/** A line of text; `shape` is its placeholder in help. */
export const line = (shape = 'TEXT'): Kind<string, null> =>
  scalar({
    schema: () => record.line,
    typed: (help) => field.line(help, shape),
    cell: (value) => value,
    texts: itself,
    narrow: having,
  });

/** A passage, which may have line breaks. */
export const passage: Kind<string, null> = scalar({
  schema: () => record.passage,
  typed: (help) => field.passage(help),
  cell: (value) => value,
  texts: itself,
  narrow: having,
});

const ofPerson: Kind<string, null> = scalar({
  schema: () => record.personName,
  typed: field.name,
  cell: (name) => name,
  texts: itself,
});

/** A person by name. A prompt offers people with the role, or all people if no role is given. */
export const person = (role?: string): Kind<string, null> => ({
  ...ofPerson,
  ask: {
    suggest: ({ facts }) =>
      facts.contacts.filter(({ roles }) => role === undefined || roles.includes(role)).map(({ name }) => name),
  },
});

type Texts = readonly string[];

/** People by name, each once, in the order given. */
export const people: Kind<Texts, Texts> = list({
  schema: () => v.array(record.personName),
  typed: (help) => field.names(help),
  cell: (names) => c.namesOf(names),
  texts: (names) => names,
  narrow: (help) => ({
    field: field.name(help),
    passes: (names, said) => typeof said === 'string' && names.includes(said),
  }),
});

/** Several lines of text, each once, for example other names of a hall. They are typed one by one or separated by commas. */
export const lines: Kind<Texts, Texts> = list({
  schema: () => v.array(record.line),
  typed: (help) => ({
    ...field.lines(help),
    read: (typed) => [...new Set(typed.flatMap(readNames))],
    items: {
      isOneEach: false,
      wordsOf: String,
      dropped: (typed) => readNames(typed).map((one) => ({ typed: one, items: [one], isPartEnough: false })),
    },
  }),
  cell: (all) => listed(all),
  texts: (all) => all,
  narrow: (help) => ({ field: field.line(help), passes: (all, said) => all.some((one) => isIn(one, said)) }),
});

/** A telephone number. It is masked wherever it is shown. */
export const phone: Kind<string, null> = {
  ...scalar({ ...line(), schema: () => record.telephone, typed: field.phone }),
  cell: (value, { reveal }) => phoneFor(value, reveal),
  paper: (value, { reveal }) => ({ kind: 'phone', phone: phoneFor(value, reveal) }),
  outward: (value, { reveal }) => phoneFor(value, reveal),
};

/** An e-mail address. */
export const address: Kind<string, null> = scalar({ ...line(), schema: () => record.address, typed: field.address });

/** A whole number from `least` to `most`. */
export const whole = (least: number, most: number): Kind<number, null> =>
  scalar({
    schema: () => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)),
    typed: (help) => field.whole(help, least, most),
    cell: String,
    paper: figureCell,
    texts: nothing,
  });

/** A length of time, in minutes. */
export const minutes: Kind<number, null> = scalar({
  schema: () => v.pipe(v.number(), v.integer(), v.minValue(0)),
  typed: field.duration,
  cell: (value) => text(`${value} minutes`, `${value}分钟`),
  texts: nothing,
});

/** A moment. A date without a time means closing time or opening time, or is refused. */
export const moment = (bare: 'close' | 'open' | 'refuse'): Kind<string, null> =>
  scalar({
    schema: () => record.moment,
    typed: (help) => field.time(help, bare),
    cell: (value, { facts }) => shortMoment(value, facts.now),
    full: momentText,
    paper: (at) => ({ kind: 'moment', at }),
    texts: nothing,
  });

/** The time of a meeting, as it is typed: when it begins, and when it ends if that is said too. */
export const meeting: Kind<field.Meeting, null> = scalar({
  schema: () => v.object({ start: record.moment, end: v.nullable(record.moment) }),
  typed: field.span,
  cell: ({ start, end }) => noticeWhen(start, end),
  texts: nothing,
});

/** The end of something whose beginning is said beside it. */
export const until: Kind<Until, null> = scalar({ ...line(), typed: field.until });

export const day: Kind<string, null> = scalar({
  schema: () => record.day,
  typed: field.date,
  cell: (value, { facts }) => shortDay(value, facts.now),
  full: dayText,
  paper: dayCell,
  texts: nothing,
});
