import fc from 'fast-check';
import type { Contract } from '../kit/contract.fixture.ts';
import {
  anyId,
  anyLeads,
  anyLine,
  anyLines,
  anyMoment,
  anyPassage,
  anyRow,
  maybe,
} from '../kit/register/arbitrary.fixture.ts';

const task = { title: anyLine, owner: maybe(anyLine), due: maybe(anyMoment) };

const weight = { importance: maybe(fc.constantFrom(1, 2, 3, 4)), mark: maybe(fc.constantFrom('urgent', 'flash')) };

const record = fc.record({
  ...{ ...anyRow('N'), title: anyLine, kind: fc.constantFrom('meeting', 'training'), start: anyMoment, end: anyMoment },
  ...{
    place: anyLine,
    host: anyLine,
    car: maybe(anyLine),
    replyDueAt: maybe(anyMoment),
    agenda: fc.array(anyLine, { maxLength: 3 }),
  },
  called: fc.array(
    fc.record({
      ...{ name: anyLine, observer: fc.boolean(), state: fc.constantFrom('told', 'coming'), reason: maybe(anyPassage) },
      ...{ substitute: maybe(anyLine), toldAt: maybe(anyMoment), knows: fc.boolean(), answeredAt: maybe(anyMoment) },
      attendance: maybe(fc.constantFrom('present', 'absent')),
    }),
    { maxLength: 2 },
  ),
  ...{
    materials: fc.array(fc.record({ ...task, receivedAt: maybe(anyMoment) }), { maxLength: 2 }),
    ...weight,
    remind: anyLeads,
  },
  lines: anyLines,
  ...{
    contact: maybe(anyLine),
    remark: maybe(anyPassage),
    parent: maybe(anyId('N')),
    docNumber: maybe(fc.integer({ min: 1, max: 99 })),
  },
  ...{
    sequence: fc.nat(9),
    issuedAt: maybe(anyMoment),
    heldAt: maybe(anyMoment),
    cancelledAt: maybe(anyMoment),
    minutes: maybe(anyPassage),
  },
  seating: maybe(
    fc.record({ printedAt: anyMoment, taken: fc.array(fc.record({ name: anyLine, sits: anyLine }), { maxLength: 2 }) }),
  ),
  ...{ decisions: fc.array(fc.record(task), { maxLength: 2 }), lesson: maybe(anyPassage) },
  events: fc.array(
    fc.record({ kind: fc.constant('told'), happenedAt: anyMoment, names: fc.array(anyLine, { maxLength: 2 }) }),
    { maxLength: 2 },
  ),
});

export const contract: Contract = {
  birth: 'notice new 主任会议 --at "2026-12-02 9:00" --place 三楼会议室 --host 张伟 --to 李娜、王芳',
  edit: '--remark 请准时',
  record,
};
