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

const weight = { importance: maybe(fc.constantFrom(1, 2, 3, 4)), mark: maybe(fc.constantFrom('urgent', 'flash')) };

const record = fc.record({
  ...{
    ...anyRow('F'),
    title: anyLine,
    due: maybe(anyMoment),
    lead: maybe(anyLine),
    coHandlers: fc.array(anyLine, { maxLength: 2 }),
  },
  ...{
    source: fc.constantFrom('own', 'petition'),
    ref: maybe(fc.oneof(anyId('N'), anyId('V'))),
    stage: maybe(fc.constantFrom('result')),
  },
  ...{ ...weight, remind: anyLeads, remark: maybe(anyPassage), doneAt: maybe(anyMoment), receivedOn: maybe(anyDay) },
  events: fc.array(
    fc.record({ kind: fc.constant('feedback'), happenedAt: anyMoment, by: maybe(anyLine), text: anyPassage }),
    {
      maxLength: 2,
    },
  ),
  // A field that this version does not know, as a later version may write it.
  ...{ later: fc.record({ colour: anyLine, at: anyMoment }) },
});

export const contract: Contract = {
  birth: 'followup new 报送调研报告 --due 2026-11-27 --lead 规划科',
  edit: '--remark 请抓紧',
  record,
};
