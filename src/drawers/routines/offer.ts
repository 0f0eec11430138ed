import { readRule } from '../../calendar/recurrence/readRule.ts';
import { ruleText } from '../../calendar/recurrence/spellRule.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import { inLang, type Lang, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Rules } from '../kit/register/rules.ts';
import { recorded } from '../kit/saying.ts';
import { type Answer, type AnyCall, verb } from '../kit/verb.ts';
import { key, type Routine } from './record.ts';
import { seriesSaid } from './series.ts';
import { SHIPPED, type Shipped } from './shipped.ts';
import { nextNotes, nextOf } from './view.ts';
import { routineWords as w } from './words.ts';

/** The verb that shows the routines that are shipped, and enters those that are chosen. None is entered by itself. */
export const offerRoutines = (rules: Rules<Routine>) =>
  verb({
    name: 'offer',
    zh: '备选',
    summary: text('Show routines that offices often have, and enter some of them', '常见的常例，可选用'),
    about: text(
      'Without numbers it only shows them. The days and figures are proposals without a legal source: correct them with edit.',
      '不写序号只列出。日期和数字只是建议，没有法定出处，可以修改。',
    ),
    examples: [
      { typed: 'office routine offer', does: text('what there is', '看有哪些') },
      { typed: 'office routine offer 1 5', does: text('enter the first and the fifth', '选用第 1、5 项') },
    ],
    args: { which: { ...field.lines(words.whichHelp, 'NUMBER'), rest: true, label: words.which } },
    options: {},
    run: async ({ args, ...call }) => {
      const chosen = chosenOf(args.which ?? []);
      return chosen.length === 0 ? offered(call) : entered(call, rules, chosen);
    },
  });

type Call = Pick<AnyCall, 'desk' | 'lens' | 'lang'>;

const offered = ({ desk, lang }: Call): Answer => {
  const known = new Set(desk.records(key).map(({ title }) => title));
  const isHere = ({ title }: Shipped): boolean => known.has(inLang(title, lang));
  const rows = SHIPPED.map((one, n) => [
    String(n + 1),
    one.title,
    ruleText(readRule(one.every.zh)),
    isHere(one) ? '✓' : '',
  ]);
  return {
    json: {
      schema: 'office.offer/1',
      routines: SHIPPED.map((one, n) => ({
        ...{ n: n + 1, title: inLang(one.title, lang), every: inLang(one.every, lang), isHere: isHere(one) },
      })),
    },
    page: [
      {
        kind: 'table',
        columns: [
          { head: words.number, align: 'right' },
          { head: words.what, grow: true },
          { head: w.every },
          { head: words.here },
        ],
        rows,
      },
      { kind: 'lines', lines: [words.how] },
    ],
  };
};

const entered = async (call: Call, rules: Rules<Routine>, chosen: readonly Shipped[]): Promise<Answer> => {
  const changed = await call.desk.change(key, (records, tools) =>
    chosen.reduce<Change<Routine>>((sofar, one) => withShipped(sofar, one, rules, { tools, lang: call.lang }), {
      ...{ records, touched: [] },
    }),
  );
  const answer = recorded(call, key, changed, (routine) => [
    words.entered(routine.title),
    ruleText(routine.every.rule),
    nextOf(routine, call.lens.facts),
  ]);
  const years = new Set(changed.touched.flatMap((routine) => nextNotes(routine, call.lens.facts).map(({ en }) => en)));
  const notes = changed.touched
    .flatMap((routine) => nextNotes(routine, call.lens.facts))
    .filter(({ en }) => years.delete(en));
  return { ...answer, notes: [...(answer.notes ?? []), ...notes] };
};

const withShipped = (
  { records, touched }: Change<Routine>,
  { title, every, more }: Shipped,
  rules: Rules<Routine>,
  { tools, lang }: { readonly tools: RuleTools; readonly lang: Lang },
): Change<Routine> => {
  const named = inLang(title, lang);
  const double = records.find((other) => other.title === named);
  if (double !== undefined) throw new Complaint('ruleViolated', words.hereAlready(named, double.id));
  const said = { every: { said: inLang(every, lang), rule: readRule(every.zh) } };
  const made = rules.enter(records, { title: named, ...seriesSaid(said, null, tools.facts), ...more }, tools);
  return { records: made.records, touched: [...touched, ...made.touched] };
};

/** The chosen routines. Throws `badValue` for a number that none has. */
const chosenOf = (typed: readonly string[]): readonly Shipped[] =>
  [...new Set(typed.flatMap((word) => word.split(/[\s,，、]+/)).filter((word) => word !== ''))].map((word) => {
    const number = Number(word.normalize('NFKC'));
    const one = SHIPPED[number - 1];
    if (one === undefined) throw new Complaint('badValue', words.noSuch(word), words.noSuchHint);
    return one;
  });

const words = {
  which: text('Numbers', '序号'),
  whichHelp: text('numbers of those to be entered', '要选用的序号'),
  number: text('No.', '序号'),
  what: text('Matter', '事项'),
  here: text('Entered', '已有'),
  how: text('Enter some of them: office routine offer 1 5', '选用：office routine offer 1 5'),
  hereAlready: (title: string, id: string): Text => text(`${title} is here already: ${id}`, `${title} 已经登记：${id}`),
  noSuch: (typed: string): Text => text(`There is no number ${typed}`, `没有第 ${typed} 项`),
  noSuchHint: text(`The numbers go from 1 to ${SHIPPED.length}`, `序号从 1 到 ${SHIPPED.length}`),
  entered: (title: string): Text => text(`entered: ${title}`, `已登记：${title}`),
} as const;
