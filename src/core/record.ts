import type { Moment } from './civil.ts';
import type { PLATES } from './plates.ts';
import type { importance, level, mark } from './schema.ts';
import type * as v from './valibot.ts';

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

export type Importance = v.InferOutput<typeof importance>;
export type Mark = v.InferOutput<typeof mark>;
export type Level = v.InferOutput<typeof level>;
