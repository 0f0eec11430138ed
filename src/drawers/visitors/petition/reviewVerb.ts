import { dayOf } from '../../../core/civil.ts';
import { text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { key } from '../record.ts';
import { titleOf } from '../view.ts';
import { visitWords as w } from '../words.ts';
import { petitionWords as p } from './words.ts';

export const reviewPetition = verb({
  name: 'review',
  zh: '复查',
  summary: text('Record that a review, then a recheck, was asked for', '登记复查申请；复查送达后再申请即复核'),
  about: text(
    'A review may be asked for within 30 days after the result was served, and is decided in 30 days; then a recheck likewise (Regulations on Petition Work, arts. 35, 36). After the recheck the same facts are not taken up again.',
    '处理意见送达之日起 30 日内可申请复查，收到申请 30 日内出具复查意见；复核同此（信访工作条例第三十五、三十六条）。复核之后，同一事实和理由不再受理。',
  ),
  examples: [
    {
      typed: 'office visitor review V1 --asked 2027-02-10',
      does: text('decided by 12 March', '3月12日前出具复查意见'),
    },
  ],
  args: { id: field.id('V', w.idHelp) },
  options: {
    asked: field.called(
      text('Asked', '申请日'),
      field.pastDay(text('the day on which it was asked for; today unless said', '申请之日；不写即今天')),
    ),
  },
  run: async ({ args: { id }, options, ...call }) => {
    const { answersTo, nextAnswer, openReview } = await import('./review.ts');
    call.desk.find(key, id);
    const asked = options.asked ?? dayOf(call.facts.now);
    const { stage } = nextAnswer(id, answersTo(call.desk, id), asked, call.facts);
    const changed = await call.desk.change(key, (records, { facts }) =>
      openReview(records, id, { stage, asked }, facts),
    );
    return recorded(call, key, changed, (visit) => [
      stage === 'review' ? p.reviewAsked(titleOf(visit)) : p.recheckAsked(titleOf(visit)),
    ]);
  },
});
