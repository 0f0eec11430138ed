import type { Facts } from '../../core/facts.ts';
import { blankLine, type Line } from '../kit/lines/line.ts';
import { type Lined, type ScheduledLine, scheduled } from '../kit/lines/lined.ts';
import { type Material, type Notice, refuseCancelled } from './record.ts';

/** A paper without a date is due on the working day before the meeting, like a line. */
const BEFORE = '-1wd';

/** The lines of a notice. Its papers are read as lines too. */
export const linedNotice: Lined<Notice> = {
  drawer: 'notices',
  linesOf: ({ lines = [], materials }) => [...lines, ...materials.map(lineOfPaper)],
  withLines: (n, lines, { now }) => {
    const papers = n.materials.map((paper) => paperAfter(paper, lines));
    const received = papers.filter(({ receivedAt }, at) => receivedAt !== n.materials[at]?.receivedAt);
    const events = received.map(({ title }) => ({ kind: 'received' as const, happenedAt: now, material: title }));
    return { ...n, lines: lines.filter(({ no }) => no !== 0), materials: papers, events: [...n.events, ...events] };
  },
  anchorOf: ({ start, end }) => ({ start, end }),
  usual: { before: BEFORE, during: '+0m', after: '+3wd' },
  refuse: refuseCancelled,
};

const lineOfPaper = ({ title, owner, due, receivedAt }: Material): Line => ({
  ...{ ...blankLine, no: 0, text: title, owner, due, offset: due === null ? BEFORE : null, doneAt: receivedAt },
});

/** The paper as its line says: delivered if the line is done, and with the owner of the line. */
const paperAfter = (paper: Material, lines: readonly Line[]): Material => {
  const line = lines.find(({ no, text }) => no === 0 && text === paper.title);
  return line === undefined ? paper : { ...paper, owner: line.owner, receivedAt: line.doneAt };
};

/**
 * The lines that are still chased. Once the meeting is recorded, what was to be done before and during it is past; nobody works for a
 * cancelled one.
 */
export const linesChased = (n: Notice, facts: Facts): readonly ScheduledLine[] => {
  if (n.cancelledAt !== null || n.lines === undefined || n.lines.length === 0) return [];
  const lines = scheduled(linedNotice, n, facts).filter(({ no }) => no !== 0);
  return n.heldAt === null ? lines : lines.filter(({ phase }) => phase === 'after');
};
