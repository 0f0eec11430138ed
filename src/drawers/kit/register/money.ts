import type { Field } from '../../../core/field.ts';
import { MOST_CENTS, readCents, yuanOf, yuanText } from '../../../core/money.ts';
import { late } from '../../../core/once.ts';
import type { Text } from '../../../core/text.ts';
import * as v from '../../../core/valibot.ts';
import * as field from '../fields/index.ts';
import { type Kind, scalar } from './kind.ts';
import { nothing } from './kinds.ts';

/** The schema of an amount of money in cents. */
export const cents = late(() => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_CENTS)));

/** A field for an amount of money, typed in yuan and stored in cents. */
export const moneyField = (help: Text): Field<number, false> => ({
  ...field.line(help, 'YUAN'),
  read: (typed) => readCents(typed.at(-1) ?? ''),
  show: (value) => yuanText(Number(value)),
});

/** An amount of money, typed and shown in yuan with two decimals. Records and JSON have it in cents. */
export const money: Kind<number, null> = scalar({
  schema: cents,
  typed: moneyField,
  cell: yuanOf,
  full: yuanText,
  paper: (value) => ({ kind: 'number', value: value / 100, decimals: 2 }),
  texts: nothing,
});
