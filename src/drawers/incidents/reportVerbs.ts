import type { Facts } from '../../core/facts.ts';
import { limitText } from '../../core/limits.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { gateWords } from '../kit/gates/words.ts';
import { recorded } from '../kit/saying.ts';
import { type Answer, type AnyCall, type Verb, verb } from '../kit/verb.ts';
import { owedReports } from './clocks.ts';
import { type Incident, key } from './record.ts';
import { type ReportSaid, report } from './report.ts';
import { upwardWords as words } from './reportWords.ts';
import { orderText } from './say.ts';
import { incidentWords as w } from './words.ts';

const body = field.called(
  w.bodies,
  field.outsider(text('the body that was told; the only one unless said', '报告了哪个单位；只有一个时可不写')),
);

const SHARED = {
  at: field.lastNight(text('when; now unless said', '何时；不写即现在')),
  by: field.called(text('Signed by', '签发'), field.name(text('who signed a written report', '书面报告的签发人'))),
  receiver: field.called(text('Taken by', '接听'), field.outsider(text('who took the call there', '对方接报人'))),
  reason: field.called(text('Why late', '迟因'), field.passage(text('why it is late', '迟报原因'))),
};

const OPTIONS = {
  to: { ...body, shape: 'BODY' },
  via: field.asked(
    field.called(
      text('How', '方式'),
      field.choice(
        text('by phone or in writing; in writing if somebody signed', '电话或书面；有签发人即为书面'),
        w.forms,
      ),
    ),
  ),
  as: field.called(
    text('ReportStage', '报次'),
    field.choice(
      text('first, update or final; what is owed unless said', '初报、续报或终报；不写按应报的报次'),
      w.stages,
    ),
  ),
  ...SHARED,
};

/** The verb `report`: a report to one body, which stops its clock. */
export const reportIncident: Verb = verb({
  name: 'report',
  zh: '上报',
  summary: text('Record a report upward: first, update or final', '登记初报、续报、终报'),
  about: text(
    'The limits run by the clock, day and night, for each body on its own (incident-profile). The law says at once, and forbids late, false, hidden or incomplete reports (Emergency Response Law, art. 17 and 61). A unit tells the authorities within one hour, each authority the next within two (Regulation 493, art. 9 and 11).',
    '时限按钟点昼夜连续计算，各单位分别计（incident-profile）。法律要求立即、及时报告，不得迟报、谎报、瞒报、漏报（突发事件应对法第十七条、第六十一条）。单位负责人一小时内报告，逐级上报每级不超过两小时（国务院令第493号第九条、第十一条）。',
  ),
  examples: [
    {
      typed: text(
        'office incident report X1 --to "Party duty room" --via phone',
        'office incident report X1 --to 县委值班室 --via phone',
      ),
      does: text('told by telephone', '已电话报告'),
    },
  ],
  args: { id: field.id('X', w.idHelp), text: field.rest(field.passage(text('what was reported', '报告内容'))) },
  options: OPTIONS,
  run: ({ args, options, ...call }) =>
    answer(call, args.id, {
      ...{ to: options.to ?? null, form: options.via ?? null, stage: options.as ?? null, at: options.at ?? null },
      ...{ by: options.by ?? null, receiver: options.receiver ?? null, reason: options.reason ?? null },
      text: args.text ?? null,
    }),
});

/** The verb `inform`, as for every record that is reported upward. For an incident it is a report with a clock. */
export const informOfIncident: Verb = verb({
  name: 'inform',
  zh: '报告',
  summary: text('Record a report upward, as report does', '登记已报告，同 上报'),
  examples: [
    {
      typed: text(
        'office inform X1 "Told by phone" --to "Party duty room" --via phone',
        'office inform X1 已电话报告 --to 县委值班室 --via phone',
      ),
      does: text('stops the clock of that body', '该单位的时限即止'),
    },
  ],
  args: { id: field.id('X', w.idHelp), text: field.rest(field.passage(text('what was reported', '报告内容'))) },
  options: {
    to: { ...body, shape: 'BODY' },
    via: field.called(text('How', '方式'), field.choice(text('how', '方式'), gateWords.vias)),
    ...SHARED,
  },
  run: ({ args, options, ...call }) => {
    const { via } = options;
    const form = via == null ? null : via === 'phone' || via === 'visit' ? 'phone' : 'written';
    return answer(call, args.id, {
      ...{ to: options.to ?? null, form, stage: null, at: options.at ?? null, by: options.by ?? null },
      ...{ receiver: options.receiver ?? null, reason: options.reason ?? null, text: args.text ?? null },
    });
  },
});

const answer = async (call: AnyCall, id: string, said: ReportSaid): Promise<Answer> => {
  const changed = await call.desk.change(key, (records, { facts }) => report(records, id, said, facts));
  const { made } = changed.change;
  const { now } = call.facts;
  const told = recorded(call, key, changed, () => [words.reported(made), words.inTime(made.at, made.due, now)]);
  const isUnexplained = made.due !== null && made.at > made.due && made.reason === null;
  const notes = [
    ...(isUnexplained ? [words.sayWhy(id)] : []),
    ...changed.touched.flatMap((x) => owedNotes(x, call.facts)),
  ];
  return { ...told, notes: [...(told.notes ?? []), ...notes] };
};

/** Notes about the reports that are owed next, with their limits. */
const owedNotes = (x: Incident, facts: Facts): readonly Text[] => {
  const owed = owedReports(x, facts).map((one) => {
    const limit = limitText(one.due, facts.now);
    const order = orderText(one);
    return text(`${order.en} (${limit.en})`, `${order.zh}（${limit.zh}）`);
  });
  return owed.length === 0 ? [] : [words.stillOwed(owed)];
};
