import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { late } from '../../../core/once.ts';
import { answerSeen } from '../../../core/petitions.ts';
import type { Row } from '../../../core/record.ts';
import type { AnySieve, Sieve } from '../../../core/sieve.ts';
import type { OpenDesk } from '../../kit/desk.ts';
import type { Visit } from '../record.ts';

/** Whether a period is still running that an earlier visit has started. */
export type Running = (visit: string) => boolean;

/** Whether something is still open that was opened for a visit and has a date: the acceptance notice of a petition, or its result. */
const runningIn = ({ drawers, records }: OpenDesk, facts: Facts): Running => {
  const running = late(
    () =>
      new Set(
        drawers
          .filter(({ isDue, refLetters }) => isDue === true && refLetters.includes('V'))
          .flatMap((drawer) =>
            records(drawer)
              .filter((record) => drawer.isOpen(record, facts))
              .flatMap(drawer.refsOf),
          ),
      ),
  );
  return (id) => running().has(id);
};

/** Answers about the matters of earlier visits, which decide whether a period starts. */
export type EarlierMatters = {
  readonly isRunning: Running;
  /** Whether the matter of an earlier visit was rechecked, so that it is concluded. */
  readonly isConcluded: Running;
};

const RECHECKS: Pick<AnySieve, 'where'> = { where: { stage: ['recheck'] } };

/** Whether a recheck was given on an earlier visit. The archive is read only for a visit that repeats another. */
const concludedIn = (desk: OpenDesk): Running => {
  const ids = late(() => {
    const rows = desk.drawers.filter(({ isDue, refLetters }) => isDue === true && refLetters.includes('V'));
    return new Set(rows.flatMap((drawer) => rechecked(desk, drawer).flatMap(drawer.refsOf)));
  });
  return (id) => ids().has(id);
};

const rechecked = (desk: OpenDesk, drawer: OpenDesk['drawers'][number]): readonly Row[] => {
  const isDone = (record: Row): boolean => {
    const answer = answerSeen(record);
    return answer?.stage === 'recheck' && answer.isDone;
  };
  try {
    return desk.all(drawer, RECHECKS).filter(isDone);
  } catch (error) {
    // A damaged file of the archive must not keep anybody waiting at the door; `office doctor` tells of it.
    if (error instanceof Complaint) return desk.records(drawer).filter(isDone);
    throw error;
  }
};

export const earlierIn = (desk: OpenDesk, facts: Facts): EarlierMatters => ({
  isRunning: runningIn(desk, facts),
  isConcluded: concludedIn(desk),
});

/** A sieve for archived visits through which a chain of repeats may lead back to a matter that is still open. */
const repeatsIn: Sieve<Visit> = { has: ['repeatOf'] };

/** The archived visits that a rule needs for a visit that repeats another. */
export const pastOfRepeat = ({
  repeatOf,
}: {
  readonly repeatOf?: string | null | undefined;
}): { readonly past: Sieve<Visit> | undefined } => ({
  past: repeatOf == null ? undefined : repeatsIn,
});
