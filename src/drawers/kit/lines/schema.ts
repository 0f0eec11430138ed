import { count, line, moment, passage, personName } from '../../../core/schema.ts';
import * as v from '../../../core/valibot.ts';
import { gateList } from '../gates/schema.ts';
import { isStored } from './offset.ts';
import { PHASES } from './phases.ts';

/** An offset in its standard spelling. */
export const storedOffset = v.pipe(
  v.string(),
  v.check((written) => isStored(written), 'offset'),
);

/** A step of a line: of a check-up, for example, 通知, 接, 检, 送. */
const step = v.object({ name: line, doneAt: v.nullable(moment) });

/** Where a mark of an assessment comes from: the unit itself, another unit, or an inspection (自检、互检、检查). */
const MARK_SOURCES = ['self', 'mutual', 'check'] as const;

/** A mark in an assessment: the points of a part, or how many are added to them. Points are hundredths, so that sums are exact. */
export const lineMark = v.object({
  at: moment,
  part: line,
  isSet: v.boolean(),
  points: v.pipe(v.number(), v.integer()),
  why: v.nullable(passage),
  source: v.nullable(v.picklist(MARK_SOURCES)),
});

/**
 * A line: a thing to be done for a record, or a person who must not be left out. Lines live inside their record, so that postponing,
 * undoing and archiving the record need no second one.
 */
export const lineSchema = v.object({
  /** The number by which the line is typed. Numbers of a record are never used twice. */
  no: count,
  /** The thing to be done; null if the line is only a person. */
  text: v.nullable(line),
  /** The person the line is about; null for a thing. */
  person: v.nullable(personName),
  phase: v.picklist(PHASES),
  /** The one person or unit that does it. */
  owner: v.nullable(personName),
  /** A date that does not move with the record. */
  due: v.nullable(moment),
  /** A date counted from the record's own: `-1wd 15:00`. Null if the line has a fixed date, or none. */
  offset: v.nullable(storedOffset),
  /** The number of the line that comes before this one. */
  after: v.nullable(count),
  /** When the owner said yes. */
  confirmedAt: v.nullable(moment),
  doneAt: v.nullable(moment),
  /** The clerk at whose desk it was ticked; null if the desk has no name of a clerk. */
  doneBy: v.nullable(personName),
  note: v.nullable(passage),
  /** Why the line need not be done, and the number of the line that takes its place. */
  skipped: v.nullable(v.object({ at: moment, reason: passage, instead: v.nullable(count) })),
  steps: v.array(step),
  /** The line of a template that this line was made from. A template never adds the same line twice. */
  origin: v.nullable(line),
  /** The marks of an assessment, oldest first. Lines of other lists have none. */
  marks: v.optional(v.array(lineMark)),
  /** The moment of the last change of the text that an opinion is about. Lines without an opinion have none. */
  textAt: v.optional(v.nullable(moment)),
  /** The people who have to be asked or told before the line is done. Most lines have none. */
  gates: gateList,
});

/** The lines of a record. Records of older desks have none. */
export const lineList = v.optional(v.array(lineSchema));
