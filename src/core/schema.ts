import { type Day, isDay, isMoment, type Moment } from './civil.ts';
import { isAddress, MAX_LINE, MAX_TEXT } from './record.ts';
import * as v from './valibot.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;

/** A line of text: 1 to 200 characters, no line break, no control character. */
export const line = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(MAX_LINE),
  v.check((written) => !CONTROL.test(written) && !/[\n\t]/.test(written), 'control'),
);

/** The name of a person as records keep it. Names can be found in any record by this schema, to rename or check them. */
export const personName = v.pipe(line, v.description('personName'));

/** A telephone number as it was typed. A schema of its own, so that every number in any record can be found: to mask it. */
export const telephone = v.pipe(line, v.description('telephone'));

/** A passage of text: 1 to 4,000 characters; line breaks and tabs are allowed. */
export const passage = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(MAX_TEXT),
  v.check((written) => !CONTROL.test(written), 'control'),
);

export const address = v.pipe(
  v.string(),
  v.check((written) => isAddress(written), 'address'),
);

export const day = v.pipe(
  v.string(),
  v.check((written: Day) => isDay(written), 'day'),
);
export const moment = v.pipe(
  v.string(),
  v.check((written: Moment) => isMoment(written), 'moment'),
);
/** A time of day, `HH:mm`. */
export const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
export const importance = v.picklist([1, 2, 3, 4]);
export const mark = v.picklist(['urgent', 'flash']);
/** The level of whoever calls a meeting: a superior body, or one's own. */
export const level = v.picklist(['superior', 'own']);

/** The fields of `Row`, to be included in every drawer's schema. */
export const row = {
  id: v.pipe(v.string(), v.regex(/^[A-Z][1-9]\d{0,8}$/)),
  uid: v.pipe(v.string(), v.uuid()),
  createdAt: moment,
  updatedAt: moment,
  snoozedUntil: v.nullable(moment),
};
