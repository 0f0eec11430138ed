import { ruleText } from '../../calendar/recurrence/spellRule.ts';
import { dayOf } from '../../core/civil.ts';
import type { Action } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { nextFor } from '../../core/next.ts';
import type { Routine } from './record.ts';
import { dueAt, type NumberedDay, routineStanding, shownFrom } from './standing.ts';
import { routineWords as w } from './words.ts';

/** The actions of routines: one line for everything that was missed, and one for the occurrence that is near. */
export const actions = (records: readonly Routine[], facts: Facts): Action[] =>
  records.flatMap((routine) => {
    const { missed, next } = routineStanding(routine, facts);
    const isNear = next !== null && shownFrom(routine, next, facts.calendar) <= dayOf(facts.now);
    return [...missedOf(routine, missed, facts), ...(isNear ? [doing(routine, next, facts)] : [])];
  });

const common = (routine: Routine) => ({
  ...{ id: routine.id, drawer: 'routines' as const, importance: routine.importance ?? (2 as const), mark: null },
  ...{ createdAt: routine.createdAt, touchedAt: routine.updatedAt },
  ...nextFor('routines', routine.id, { verb: 'done' }),
});

const doing = (routine: Routine, next: NumberedDay, facts: Facts): Action => ({
  ...common(routine),
  title: w.titled(routine.title, next.n),
  action: w.doIt,
  due: dueAt(next, facts),
  because: [{ code: 'routine', text: w.routineReason(ruleText(routine.every.rule)) }],
});

const missedOf = (routine: Routine, missed: readonly NumberedDay[], facts: Facts): readonly Action[] => {
  const [first] = missed;
  if (first === undefined) return [];
  return [
    {
      ...common(routine),
      title: w.missedTitle(routine.title, missed),
      action: w.makeUp(missed.length),
      due: dueAt(first, facts),
      because: [{ code: 'missed', text: w.missedReason(missed.length) }],
    },
  ];
};
