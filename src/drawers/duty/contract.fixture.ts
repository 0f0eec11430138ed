import fc from 'fast-check';
import type { Contract } from '../kit/contract.fixture.ts';
import {
  anyDay,
  anyId,
  anyLeads,
  anyLine,
  anyMoment,
  anyPassage,
  anyRow,
  maybe,
} from '../kit/register/arbitrary.fixture.ts';

const point = fc.record({
  text: anyPassage,
  doneAt: maybe(anyMoment),
  note: maybe(anyPassage),
  isFollowup: fc.boolean(),
});

const handover = fc.record(
  {
    happenedAt: anyMoment,
    from: maybe(anyLine),
    to: anyLine,
    done: maybe(anyPassage),
    undone: anyPassage,
    points: fc.array(point, { maxLength: 2 }),
  },
  // Handovers of earlier versions have no points.
  { requiredKeys: ['happenedAt', 'from', 'to', 'done', 'undone'] },
);

const record = fc.record({
  ...{ ...anyRow('D'), date: anyDay, shift: fc.constantFrom('day', 'full'), start: anyMoment, end: anyMoment },
  ...{
    officer: maybe(anyLine),
    leader: maybe(anyLine),
    log: fc.constant([]),
    handover: maybe(handover),
    takeover: maybe(handover),
    remind: anyLeads,
  },
  swaps: fc.array(
    fc.record({
      kind: fc.constant('swap'),
      happenedAt: anyMoment,
      fromOfficer: anyLine,
      toOfficer: anyLine,
      withId: maybe(anyId('D')),
    }),
    { maxLength: 2 },
  ),
});

export const contract: Contract = {
  birth: 'duty set 2026-11-24 --officer 李娜 --leader 张伟',
  edit: '--officer 王芳',
  record,
};
