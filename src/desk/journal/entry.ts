import type { Moment } from '../../core/civil.ts';
import { HIGHEST_ID, HIGHEST_REVISION, isCountTo } from '../../core/ranges.ts';
import { type Difference, eachChanged, PARTS, type RecordChange } from '../changes.ts';
import { type Forms, rowOf } from '../forms.ts';
import type { Contents } from '../live/contents.ts';
import { isDrawerName, isFields, type OutlineFields } from '../live/outline.ts';
import { refuseDeep } from '../zone.ts';
import type { JournalMark } from './mark.ts';

/** An entry of the journal: one command that changed the desk, one line of `journal/2026-11.ndjson`. */
export type JournalEntry = Difference &
  JournalMark & {
    /** Format of the records. */
    readonly version: number;
    /** Revision of the desk after the command. */
    readonly revision: number;
    readonly at: Moment;
    /** Login name of the person who ran it. */
    readonly who: string;
    readonly argv: readonly string[];
    /** Counters after the command. */
    readonly counters: Contents['counters'];
  };

/**
 * The entry in a line of the journal; null if the line is torn or is no entry. Of an entry that the desk is known to have, the changes are
 * read when somebody goes through them: nearly nobody does, and it takes the schemas of their drawers.
 * @param done revision of the desk, if a command wrote it
 */
export const entryIn = (line: string, forms: Forms, done = -1): JournalEntry | null => {
  try {
    const said: unknown = JSON.parse(line);
    refuseDeep(said);
    if (!isEntryHead(said)) return null;
    const { changes } = said as OutlineFields;
    if (!Array.isArray(changes)) return null;
    const made = (change: unknown): RecordChange => changeIn(change, forms);
    const read = said.revision <= done ? eachChanged(changes, made) : changes.map(made);
    return { ...said, at: forms.zone.toLocal(said.at), changes: read };
  } catch {
    // Somebody edited the line. It counts as unreadable.
    return null;
  }
};

/** The change that was read. Throws a TypeError if it is none. */
export const changeIn = (said: unknown, forms: Forms): RecordChange => {
  if (!isChange(said)) throw new TypeError('no change of a record');
  const { drawer, id, before, after } = said;
  return {
    ...{ drawer, id },
    before: before === null ? null : rowOf(before, drawer, forms),
    after: after === null ? null : rowOf(after, drawer, forms),
  };
};

const isRevision = (said: unknown): boolean => isCountTo(HIGHEST_REVISION, said);
const isNumber = (said: unknown): boolean => isCountTo(HIGHEST_ID, said);

/** Whether these are the fields of an entry. Its changes are not looked at. */
export const isEntryHead = (said: unknown): said is OutlineFields & Omit<JournalEntry, 'changes'> => {
  if (!isFields(said)) return false;
  const { version, revision, at, who, argv, counters } = said;
  const isMarked =
    (said['over'] === undefined || isRevision(said['over'])) &&
    [said['undoes'], said['redoes']].every((mark) => mark === undefined || isListOf(mark, isRevision)) &&
    ['restored', 'purged', 'recovered', ...PARTS].every((name) => said[name] === undefined || isFields(said[name]));
  const isCounted =
    isMarked && [version, revision].every(isRevision) && isFields(counters) && Object.values(counters).every(isNumber);
  const isSigned = typeof at === 'string' && typeof who === 'string' && isListOf(argv, isText);
  return isCounted && isSigned;
};

const isListOf = (said: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(said) && said.every((one) => isOne(one));
const isText = (said: unknown): boolean => typeof said === 'string';

const isChange = (said: unknown): said is RecordChange => {
  if (!isFields(said)) return false;
  const { drawer, id, before, after } = said;
  const isNamed = typeof drawer === 'string' && isDrawerName(drawer);
  return isNamed && typeof id === 'string' && isRow(before, id) && isRow(after, id);
};

const isRow = (said: unknown, known: string): boolean => {
  const { id } = isFields(said) ? said : {};
  return said === null || id === known;
};
