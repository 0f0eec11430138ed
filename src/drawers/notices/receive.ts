import type { Change, Opening, RuleTools } from '../../core/rule.ts';

import { calledAnew } from './called.ts';
import { blankNotice, type Notice } from './record.ts';
import { usualTimes } from './times.ts';
import { usualContact } from './words.ts';

/** Makes drafts of the meetings that other drawers open: those of a routine. */
export const receive = (
  records: readonly Notice[],
  openings: readonly Opening[],
  { facts, mint }: RuleTools,
): Change<Notice> => {
  const opened = openings.map(({ title, due, meeting }) => {
    if (due === null || meeting === undefined) throw new Error(`a meeting without its time and place: ${title}`);
    const { place, host, to } = meeting;
    return calledAnew(
      blankNotice(mint(), { title, place, host, contact: usualContact(facts), ...usualTimes(due, facts) }),
      { to },
    );
  });
  return { records: [...records, ...opened], touched: opened };
};
