import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import type { Row } from '../../../core/record.ts';
import { type Text, text } from '../../../core/text.ts';
import type { LineSaid } from './fields.ts';
import { blankLine, type Line } from './line.ts';
import type { Lined } from './lined.ts';
import { type Anchor, isAfter, isBefore } from './offset.ts';
import type { Phase } from './phases.ts';

/** The line of typed words. A line that is only the name of a person, in a record whose lines are people, is that person. */
export const freshLine = <R extends Row>(
  of: Lined<R>,
  record: R,
  item: LineSaid,
  phase: Phase | null,
  facts: Facts,
): Omit<Line, 'no'> => {
  const anchor = of.anchorOf(record);
  if (item.offset !== null && anchor === null)
    throw new Complaint('ruleViolated', words.noAnchor(record.id), words.noAnchorHint(record.id));
  const { title, owner, due, offset } = item;
  const steps = of.stepsOf?.(record) ?? null;
  const label = directoryOf(facts.contacts).person(title) === null ? null : directoryOf(facts.contacts).labelOf(title);
  const isPerson = steps !== null && label !== null && owner === null;
  return {
    ...blankLine,
    ...(isPerson ? { person: label, steps: steps.map((name) => ({ name, doneAt: null })) } : { text: title }),
    ...{ owner, due, offset, phase: phase ?? phaseOf(item, anchor) },
  };
};

/** The phase of a line by its date: before the start, after the end, or between. A line without a date is one of those before. */
const phaseOf = ({ due, offset }: LineSaid, anchor: Anchor | null): Phase => {
  if (offset !== null) return isBefore(offset) ? 'before' : isAfter(offset) ? 'after' : 'during';
  if (due === null || anchor === null || due < anchor.start) return 'before';
  return due > anchor.end ? 'after' : 'during';
};

const words = {
  noAnchor: (id: string): Text =>
    text(`${id} has no date from which the time could be counted`, `${id} 没有时限，时间无从起算`),
  noAnchorHint: (id: string): Text =>
    text(
      `Write a date, or give the record one: office edit ${id} --due WHEN`,
      `请写日期，或先定时限：office edit ${id} --due 时间`,
    ),
} as const;
