import * as v from 'valibot';
import { type Day, isDay, isMoment, type Moment } from './civil.ts';
import type { PLATES } from './plates.ts';

/** Names of drawers: the keys of the desk file and of JSON. */
export type DrawerName = keyof typeof PLATES;

/** The identity of a record. The desk gives it once and never changes it. */
export type Identity = {
  /** The drawer's letter and a number that is never used twice: `F9`. */
  readonly id: string;
  /** A UUID, used in calendars and for merging desks. */
  readonly uid: string;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
};

/** The fields that the records of every drawer have. */
export type Row = Identity & {
  /** The record stays out of `today` until this moment. */
  readonly snoozedUntil: Moment | null;
};

/** A reference to a drawer by code that may not import the drawer: its name, and the type of its records. */
export type Key<R extends Row> = { readonly name: DrawerName; readonly row?: R };

export const MAX_LINE = 200;
export const MAX_TEXT = 4000;

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

/**
 * An e-mail address of at most 254 characters (RFC 5321, 4.5.3.1.3) whose domain has at least two parts. A leading hyphen is refused,
 * because sendmail would take it for an option.
 */
const ADDRESS =
  /^(?!-)[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;
const MAX_ADDRESS = 254;

/**
 * Whether the text is an e-mail address as browsers define one (HTML, valid e-mail address): only ASCII, without spaces and line breaks.
 */
export const isAddress = (written: string): boolean => written.length <= MAX_ADDRESS && ADDRESS.test(written);

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

export type Importance = v.InferOutput<typeof importance>;
export type Mark = v.InferOutput<typeof mark>;
export type Level = v.InferOutput<typeof level>;
