import fc from 'fast-check';
import type { Contract } from '../kit/contract.fixture.ts';
import { anyId, anyLeads, anyLine, anyMoment, anyPassage, anyRow, maybe } from '../kit/register/arbitrary.fixture.ts';

const record = fc.record({
  ...{
    ...anyRow('V'),
    name: maybe(anyLine),
    org: maybe(anyLine),
    headcount: fc.integer({ min: 1, max: 50 }),
    phone: maybe(anyLine),
  },
  ...{
    purpose: maybe(anyPassage),
    host: maybe(anyLine),
    kind: fc.constantFrom('business', 'petition'),
    firstContact: maybe(anyLine),
  },
  ...{
    expectedAt: maybe(anyMoment),
    arrivedAt: maybe(anyMoment),
    leftAt: maybe(anyMoment),
    answer: maybe(anyPassage),
    answeredAt: maybe(anyMoment),
  },
  ...{ repeatOf: maybe(anyId('V')), anonymisedAt: maybe(anyMoment), remark: maybe(anyPassage), remind: anyLeads },
  imported: maybe(fc.record({ file: anyLine, line: fc.integer({ min: 1, max: 9 }) })),
});

export const contract: Contract = {
  birth: 'visitor expect 赵敏 --at "2026-11-24 10:00" --org 省人大 --phone 13800138000',
  edit: '--purpose 送材料',
  record,
};
