import type { Moment } from '../../../core/civil.ts';
import { text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import { choice } from './choosing.ts';
import { dates } from './dates.ts';
import { dateWords } from './dateWords.ts';
import type { RecordOf } from './declaration.ts';
import type { Minded } from './dues.ts';
import { passage, person } from './kinds.ts';
import { renewals } from './renewals.ts';
import { may, usual } from './spec.ts';

export const THING_STATES = {
  inUse: text('in use', '在用'),
  inRepair: text('in repair', '维修'),
  idle: text('out of use', '停用'),
  disposed: text('disposed of', '处置'),
} as const;

/** The fields of everything that the office keeps, such as a car or a hall. They stand last in a declaration. */
export const thingFields = {
  dates: may(dates, dateWords.label, dateWords.help, { quiet: true, option: 'date' }),
  state: usual(choice(THING_STATES), 'inUse', c.state, text('how it stands; in use unless said', '状态；不写为在用')),
  keeper: may(person(), text('Keeper', '保管人'), text('who looks after it', '保管人'), { quiet: true }),
  remark: may(passage, c.remark, text('a remark', '备注'), { quiet: true }),
};

export type Thing = RecordOf<typeof thingFields>;

type Kept<R extends Thing> = Omit<Minded<R>, 'peopleFor' | 'isMinded'> & Partial<Pick<Minded<R>, 'isMinded'>>;

export const isDisposed = ({ state }: Pick<Thing, 'state'>): boolean => state === 'disposed';

/**
 * The hooks of a declaration that follow from `thingFields`. A thing is open until it is disposed of; its dates are minded and its keeper is
 * reminded of them.
 */
export const thingHooks = <R extends Thing>(of: Kept<R>) => ({
  namedBy: 'title' as const,
  ...{ asksByDay: () => true, keepsAsking: () => true },
  isOpen: (record: R): boolean => !isDisposed(record),
  isGone: (record: R): boolean => isDisposed(record),
  // A thing that has been disposed of is not changed any more, so its last change is its disposal.
  closedAt: (record: R): Moment | null => (isDisposed(record) ? record.updatedAt : null),
  ...renewals<R>({
    isMinded: (record) => !isDisposed(record),
    ...of,
    peopleFor: ({ keeper }) => (keeper === null ? [] : [keeper]),
  }),
});
