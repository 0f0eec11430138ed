import { Complaint } from '../../core/complaint.ts';
import type { Lined } from '../kit/lines/lined.ts';
import type { Incident } from './record.ts';
import { closingText, words } from './refusals.ts';

/** The lines of an incident are its plan (预案). Their dates count from when it was learned of. */
export const linedIncident: Lined<Incident> = {
  drawer: 'incidents',
  linesOf: ({ lines }) => lines,
  withLines: (x, lines) => ({ ...x, lines }),
  anchorOf: ({ learnedAt }) => ({ start: learnedAt, end: learnedAt }),
  usual: { before: '+0m', during: '+0m', after: '+1d' },
  isWithoutReports: true,
  refuse: (x) => refuseEnded(x),
};

/** Throws `ruleViolated` for an incident that is closed. */
export const refuseEnded = ({ id, closing }: Incident): void => {
  if (closing !== null)
    throw new Complaint('ruleViolated', words.isClosed(id, closingText(closing)), words.isClosedHint(id));
};
