import type { AbsenceLimit } from './absence.ts';
import type { Day, Moment } from './civil.ts';
import type { Facts } from './facts.ts';
import type { Stage } from './petitions.ts';
import type { Plate } from './plates.ts';
import type { DrawerName, Identity, Importance, Row } from './record.ts';
import type { Text } from './text.ts';

/** A matter that one drawer asks another to take up, for example a decision of a meeting or a promise to a visitor. */
export type Opening = {
  /** The drawer that is to take it up. */
  readonly drawer: DrawerName;
  readonly title: string;
  readonly due: Moment | null;
  readonly lead: string | null;
  readonly source: 'superior' | 'leader' | 'meeting' | 'petition' | 'peer' | 'own';
  /** The id of the record that the matter comes from. */
  readonly ref: string;
  /** The answer to a petition that the matter is about; null for other matters. */
  readonly stage: Stage | null;
  /** The day from which the period of such an answer runs; today if left out. */
  readonly receivedOn?: Day;
  /** The importance, if the source does not decide it. */
  readonly importance?: Importance;
  /** The limit of absences that the matter is about. */
  readonly absence?: AbsenceLimit;
  /** The people who have to be asked before the matter may be closed. */
  readonly ask?: readonly string[];
  /** Where a meeting takes place, who chairs it and who is called, for a drawer that calls meetings; `due` is then its start. */
  readonly meeting?: { readonly place: string; readonly host: string; readonly to: readonly string[] };
  /** The people whom a list is about (a role, a group or names, as typed) and the steps of each line, for a drawer that keeps lists. */
  readonly round?: { readonly each: string | null; readonly steps: readonly string[] };
};

/** The result of a rule: the new records. A rule that finds out more for the verb's answer returns further fields. */
export type Change<R extends Row> = {
  readonly records: readonly R[];
  /** The records the command was about, as they are after the change. */
  readonly touched: readonly R[];
  /** Matters for other drawers that follow from the change. They are taken up in the same step. */
  readonly opens?: readonly Opening[];
  /** The records and the touched ones once more, with the ids of the records that were opened. They are not known before. */
  noted?(ids: readonly string[]): { readonly records: readonly R[]; readonly touched: readonly R[] };
};

/** Everything that a rule gets besides the records. */
export type RuleTools = { readonly facts: Facts; readonly mint: () => Identity };

/** The rules by which a drawer removes personal data after the keeping period. A drawer without them keeps all data. */
export type Forgetting<R extends Row> = {
  /**
   * Whether the person of the record had left before that day and the kind of record is not kept longer. If the record has been removed
   * from the desk (`stands` is false), its last change counts instead.
   */
  isDue(record: R, before: Day, stands: boolean): boolean;
  /** The command to type for a record that would be due before that day if it were not still open; null for any other record. */
  stillOpen(record: R, before: Day): Text | null;
  /** Whether the personal data of the record has been removed already. */
  isForgotten(record: R): boolean;
  /**
   * The record without the person's data. A record that is already without it stays as it is. Also used for older copies of the record, as
   * in the journal.
   */
  forgotten(record: R, now: Moment): R;
};

/** A record that has moved from one time to another. */
export type MovedRecord = { readonly id: string; readonly from: Moment; readonly to: Moment };

/** The plate of a drawer, and how its records follow those that they are made for. */
export type Follower<R extends Row> = Plate & {
  /** The record after one that it points at has moved. */
  follows?(record: R, moved: MovedRecord, facts: Facts): R;
};
