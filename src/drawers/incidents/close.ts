import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { listed, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { refuseOwed } from '../kit/gates/gated.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { refuseEnded } from './plan.ts';
import { type Incident, key } from './record.ts';
import { withoutFinal } from './states.ts';
import { incidentWords as w } from './words.ts';

type ClosingKind = NonNullable<Incident['closing']>;

type Closing = {
  readonly closing: ClosingKind;
  readonly result: string;
  readonly lesson: string | null;
};

/** The verb `close`: after the final report; or a false alarm, which is kept. */
export const closeIncident: Verb = verb({
  name: 'close',
  zh: '办结',
  aliases: ['done'],
  summary: text('Close it, after the final report', '办结，须先终报'),
  about: text(
    'A false alarm is closed with --false-alarm and kept. Whoever was told of it gets a final report first. If the casualties change within 30 days (traffic and fire: 7), edit it and report again (Regulation 493, art. 13).',
    '误报用 --false-alarm 办结并留存，已报告过的单位要先终报说明。伤亡人数在 30 日内（道路交通、火灾 7 日内）变化的，修改后补报（国务院令第493号第十三条）。',
  ),
  examples: [
    {
      typed: text(
        'office incident close X1 --result "Fire out, nobody hurt" --lesson "Check the boiler each month"',
        'office incident close X1 --result 明火扑灭，无人伤亡 --lesson 锅炉每月检查',
      ),
      does: text('with the result and the lesson', '写明结果和教训'),
    },
  ],
  args: { id: field.id('X', w.idHelp) },
  options: {
    result: { ...field.called(w.result, field.passage(text('how it ended', '处置结果'))), unless: 'sameAs' },
    lesson: field.asked(field.called(w.lesson, field.passage(text('what to do better', '教训')))),
    falseAlarm: field.called(w.states.falseAlarm, field.flag(text('it was a false alarm', '是误报'))),
    sameAs: field.called(
      text('Same as', '同'),
      field.idOf(['X'], text('the incident that this one was all along', '与哪一件是同一件事')),
    ),
  },
  refuse: (said, { desk }) => {
    if (said.id !== undefined) refuseClosing(desk.find(key, said.id), closingMeant(said));
  },
  run: async ({ args, options, ...call }) => {
    const { sameAs = null } = options;
    if (sameAs === args.id) throw new Complaint('ruleViolated', words.itself(args.id));
    if (sameAs !== null) call.desk.find(key, sameAs);
    const closing = closingMeant(options);
    const result = [sameAs, options.result].filter((part) => part != null).join('  ');
    const said = { closing, result, lesson: options.lesson ?? null } as const;
    const changed = await call.desk.change(key, (records, { facts }) => close(records, args.id, said, facts));
    return recorded(call, key, changed, (x) => [words.closed(x.closing ?? 'done'), text(x.title, x.title)]);
  },
});

const closingMeant = (said: {
  readonly falseAlarm?: unknown;
  readonly sameAs?: string | null | undefined;
}): ClosingKind => (said.falseAlarm === true ? 'falseAlarm' : said.sameAs == null ? 'done' : 'same');

/** Closes an incident. Throws what `refuseClosing` throws. */
const close = (records: readonly Incident[], id: string, { closing, result, lesson }: Closing, { now }: Facts) => {
  refuseClosing(find(records, id), closing);
  return amend(records, id, now, (one) => ({ ...one, closing, closedOn: now, result, lesson }));
};

/** Throws `ruleViolated` before the final report to everybody who was to be told, and before the gates of the incident are settled. */
const refuseClosing = (x: Incident, closing: ClosingKind): void => {
  refuseEnded(x);
  const owing = closing === 'same' ? [] : withoutFinal(x, closing === 'falseAlarm');
  if (owing.length > 0) throw new Complaint('ruleViolated', words.noFinal(x.id, owing), words.noFinalHint(x.id));
  refuseOwed('incident', x.id, x.gates);
};

const words = {
  itself: (id: string): Text => text(`${id} cannot be the same as itself`, `${id} 不能与自己是同一件事`),
  closed: (closing: ClosingKind): Text =>
    closing === 'done' ? w.states.closed : text(`closed: ${w.states[closing].en}`, `已办结：${w.states[closing].zh}`),
  noFinal: (id: string, bodies: readonly Text[]): Text =>
    text(
      `${id} cannot be closed before the final report: ${listed(bodies).en}`,
      `${id} 尚未终报，不能办结：${listed(bodies).zh}`,
    ),
  noFinalHint: (id: string): Text =>
    text(
      `office incident report ${id} --to BODY --as final --via written --by NAME; if nothing happened: office incident close ${id} --false-alarm --result TEXT`,
      `office incident report ${id} --to 单位 --as final --via written --by 姓名；若是误报：office incident close ${id} --false-alarm --result 说明`,
    ),
} as const;
