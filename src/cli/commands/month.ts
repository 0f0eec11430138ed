import { gather } from '../../agenda/gather.ts';
import { monthJson, monthPage } from '../../agenda/month.ts';
import { dayOf, monthEnd } from '../../core/civil.ts';
import { DAILY } from '../../core/plates.ts';
import { text } from '../../core/text.ts';
import * as field from '../../drawers/kit/fields/index.ts';
import { verb } from '../../drawers/kit/verb.ts';
import { recordsSince } from './recordsSince.ts';

/** The verb `month`: a calendar page with what lies on each day. */
export const monthVerb = verb({
  name: 'month',
  zh: DAILY.month,
  summary: text('A calendar page with what lies on each day', '一页月历：每天有什么事'),
  about: text(
    'Meetings and visits stand on their days with the hour, matters that are due as a number. Holidays and days made up are marked.',
    '会议、来访写在当天，带钟点；到期事项只写件数。节假日和调休上班日已标出。',
  ),
  examples: [
    { typed: 'office month', does: text('this month', '本月') },
    { typed: text('office month 2026-12', 'office month 12月'), does: text('another month', '看十二月') },
  ],
  args: {
    month: field.called(
      text('Month', '月份'),
      field.month(text('which month; this one unless said', '哪个月；不写为本月')),
    ),
  },
  options: {},
  run: ({ args, desk, facts, lens, lang }) => {
    const month = args.month ?? facts.now.slice(0, 7);
    const [first, last] = [`${month}-01`, monthEnd(`${month}-01`)];
    const { recordsOf, notes } = recordsSince(desk, first < dayOf(facts.now) ? first : dayOf(facts.now), facts);
    const gathered = gather({ drawers: desk.drawers, recordsOf, said: [] }, facts, first, last);
    return {
      get json() {
        return monthJson(gathered, month, { facts, lang, withOffset: lens.withOffset });
      },
      page: monthPage(gathered, month, facts),
      notes,
    };
  },
});
