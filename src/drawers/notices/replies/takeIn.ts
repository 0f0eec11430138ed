import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { find } from '../../../core/records.ts';
import type { Change } from '../../../core/rule.ts';
import type { Text } from '../../../core/text.ts';
import { readLine, readPassage } from '../../../core/writing.ts';
import { type Answered, answerable, reply } from '../answer.ts';
import type { Addressee, Notice } from '../record.ts';
import { heardIn } from './paste.ts';
import { replyWords as w } from './words.ts';

/** The outcome of a pasted line. */
export type LineOutcome = {
  readonly line: number;
  readonly text: string;
  readonly said: Answered | null;
  readonly outcome: 'taken' | 'unchanged' | 'refused';
  /** The reason why the line was refused. */
  readonly fault: Text | null;
};

type Taken = Change<Notice> & { readonly outcomes: readonly LineOutcome[] };

/**
 * Records the pasted answers to a notice, all in one step. A line that cannot be taken does not hold the others back. Throws `ruleViolated`
 * for a meeting that is over or off.
 */
export const takeLines = (records: readonly Notice[], id: string, pasted: string, facts: Facts): Taken => {
  const n = answerable(records, id);
  const start: Taken = { records, touched: [n], outcomes: [] };
  return heardIn(pasted, n, directoryOf(facts.contacts)).reduce<Taken>((so, heard) => {
    const { line, text, said } = heard;
    const end = (outcome: LineOutcome['outcome'], fault: Text | null, change: Change<Notice> = so): Taken => ({
      records: change.records,
      touched: change.touched,
      outcomes: [...so.outcomes, { line, text, said, outcome, fault }],
    });
    if (heard.said === null) return end('refused', w.faults[heard.fault](heard.name));
    if (stands(find(so.records, id).called, heard.said)) return end('unchanged', null);
    try {
      return end('taken', null, reply(so.records, id, [sound(heard.said)], facts));
    } catch (error) {
      if (error instanceof Complaint) return end('refused', error.what);
      throw error;
    }
  }, start);
};

/** The answer with its writing as the desk may keep it. Throws every complaint about writing, as about a classification mark. */
export const sound = (said: Answered): Answered => ({
  ...said,
  reason: said.reason === null ? null : readPassage(said.reason),
  by: said.by === null ? null : readLine(said.by),
});

/** Whether somebody's answer stands as it was given again. */
const stands = (called: readonly Addressee[], { name, answer, reason, by }: Answered): boolean =>
  called.some(
    (someone) =>
      someone.name === name &&
      ANSWERED[someone.state] === answer &&
      someone.reason === reason &&
      someone.substitute === by,
  );

const ANSWERED = {
  coming: 'yes',
  declined: 'no',
  leave: 'leave',
  substitute: 'substitute',
  told: null,
  notTold: null,
} as const;
