import type { Facts } from '../../core/facts.ts';
import { late } from '../../core/once.ts';
import type { OpenDesk } from '../kit/desk.ts';
import type { Running } from './petition.ts';

/** Whether something is still open that was opened for a visit and has a date: the acceptance notice of a petition, or its result. */
export const runningIn = ({ drawers, records }: OpenDesk, facts: Facts): Running => {
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
