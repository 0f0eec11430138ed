import type { Values } from '../../core/field.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Shift } from './record.ts';
import { serving } from './roster.ts';

/** Filters of `office duty list`. */
export const filters = {
  name: field.name(text('in which this person serves', '只看某人的班')),
  month: field.month(text('in this month', '只看某月的')),
};

export const passes = (shift: Shift, asked: Values<typeof filters>): boolean =>
  (asked.name == null || serving(shift).includes(asked.name)) &&
  (asked.month == null || shift.date.startsWith(asked.month));
