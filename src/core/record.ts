import * as v from 'valibot';
import { type Day, isDay, isMoment, type Moment } from './civil.ts';
import type { PLATES } from './plates.ts';

/** Names of drawers: the keys of the desk file and of JSON. */
export type DrawerName = keyof typeof PLATES;

/** A record's identity, given once by the desk. */
export type Identity = {
  /** `F9`: the drawer's letter and a number never used twice. */
  readonly id: string;
  /** UUID, for calendars and merging. */
  readonly uid: string;
  readonly createdAt: Moment;
  readonly updatedAt: Moment;
};

/** What every drawer's record has. */
export type Row = Identity & {
  /** Out of `today` until then. */
  readonly snoozedUntil: Moment | null;
};

/** The way to a drawer's records for those who may not import the drawer: its name, and the type of its rows. */
export type Key<R extends Row> = { readonly name: DrawerName; readonly row?: R };

export const MAX_LINE = 200;
export const MAX_TEXT = 4000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;

/** One line of writing: 1 to 200 characters, no line break, no control character. */
export const line = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(MAX_LINE),
  v.check((written) => !CONTROL.test(written) && !/[\n\t]/.test(written), 'control'),
);

/** The name of a person as records keep it. A schema of its own, so that names can be found in any record: to rename, to check. */
export const personName = v.pipe(line, v.description('personName'));

/** A passage: 1 to 4,000 characters, line breaks and tabs allowed. */
export const passage = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(MAX_TEXT),
  v.check((written) => !CONTROL.test(written), 'control'),
);

/** Of at most 254 characters (RFC 5321, 4.5.3.1.3), with a domain of at least two names; a leading hyphen would read as an option of sendmail. */
const ADDRESS =
  /^(?!-)[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;
const MAX_ADDRESS = 254;

/** Whether it is an address of mail as browsers take one (HTML, valid e-mail address). No blank, no line break, nothing but ASCII. */
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
export const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
export const importance = v.picklist([1, 2, 3, 4]);
export const mark = v.picklist(['urgent', 'flash']);

/** The fields of `Row`, to be spread into every drawer's schema. */
export const row = {
  id: v.pipe(v.string(), v.regex(/^[A-Z][1-9]\d*$/)),
  uid: v.pipe(v.string(), v.uuid()),
  createdAt: moment,
  updatedAt: moment,
  snoozedUntil: v.nullable(moment),
};

export type Importance = v.InferOutput<typeof importance>;
export type Mark = v.InferOutput<typeof mark>;
