import { shortMoment } from '../../calendar/speak.ts';
import type { Facts } from '../../core/facts.ts';
import { limitText } from '../../core/limits.ts';
import { both, type Text, text } from '../../core/text.ts';
import { workHoursIn } from '../kit/lines/workHours.ts';
import { register } from '../kit/register/register.ts';
import { actions, incidentsHandedOver, incidentsOvernight, isByDay } from './agenda.ts';
import { checkTimes, isWithinDays, meant, settledIncident } from './change.ts';
import { daysOfSupplement, owedReports } from './clocks.ts';
import { options } from './options.ts';
import { linedIncident } from './plan.ts';
import { fields, type Incident } from './record.ts';
import { maybeSame } from './same.ts';
import { orderText } from './say.ts';
import { closedAt, isOpen } from './states.ts';
import { card, standsCell } from './view.ts';
import { incidentWords as w } from './words.ts';

/** The clocks of an incident that was entered or changed. */
const clocksSaid = (x: Incident, facts: Facts): Text | null => {
  const owed = owedReports(x, facts);
  if (owed.length === 0) return null;
  return both((lang) =>
    owed
      .map((one) => `${orderText(one)[lang]} ${limitText(one.due, facts.now)[lang]}`)
      .join(lang === 'zh' ? '；' : '; '),
  );
};

/** Notes about limits that are over already, as when a level is raised. */
const lateNotes = (x: Incident, facts: Facts): readonly Text[] =>
  owedReports(x, facts)
    .filter(({ due }) => due < facts.now)
    .map((owed) => words.late(orderText(owed), limitText(owed.due, facts.now)));

/** A note that a change of the casualties came too late to be reported. */
const tooLate = (x: Incident, { now }: Facts): readonly Text[] =>
  x.closing === 'done' && x.changes.at(-1)?.at === now && !isWithinDays(x, now)
    ? [words.daysOver(daysOfSupplement(x))]
    : [];

const declared = register('incidents', {
  summary: text(
    'Incidents: clocks by the minute, reports upward, what was done',
    '突发事件：按分钟计的报告时限、初报续报终报、处置经过',
  ),
  one: text('an incident', '一起突发事件'),
  many: text('incidents', '突发事件'),
  fields,
  options,
  logs: {},
  title: 'title',
  columns: [
    { head: w.learnedAt, cell: ({ learnedAt }, { facts }) => shortMoment(learnedAt, facts.now) },
    'title',
    'level',
    { head: text('State', '状态'), cell: standsCell },
  ],
  filters: { kind: { of: 'kind' }, level: { of: 'level' }, place: { of: 'place' } },
  new: {
    example: {
      typed: text(
        'office incident new "Fire in the boiler house" --at 8:20 --from "Zhang at the gate" --place "East side"',
        'office incident new 城东锅炉房起火 --at 8:20 --from 门卫老张 --place 城东',
      ),
      does: text('The clocks run at once', '时限即刻起算'),
    },
  },
  edit: {
    example: {
      typed: text('office incident edit X1 --level grave --hurt 2', 'office incident edit X1 --level 重大 --hurt 2'),
      does: text('The limits become shorter, counted from where they began', '时限变短，仍从原起点算'),
    },
  },
  understood: meant,
  settled: settledIncident,
  check: checkTimes,
  notes: (x, others, facts) => [...lateNotes(x, facts), ...maybeSame(x, others, facts), ...tooLate(x, facts)],
  echo: clocksSaid,
  card,
  isOpen,
  closedAt,
  ...{ asksByDay: isByDay, keepsAsking: () => true },
  whenOf: ({ learnedAt }) => learnedAt,
  actions,
  binding: { workHours: workHoursIn(linedIncident, ({ closing }) => closing === null) },
  verbs: async () => (await import('./verbs.ts')).verbs,
  doors: {
    reminding: () => import('./reminders.ts'),
    calendar: () => import('./calendar.ts'),
  },
});

/** Incidents (突发事件): learned of, reported by phone and in writing, updated, reported at last, closed. */
export const incidents = {
  ...declared,
  filling: async () => ({ filledBy: (await import('./filling.ts')).incidentRows }),
  keptFields: ['changes', 'changedAt', 'log', 'reports'],
  overnight: incidentsOvernight,
  handingOver: incidentsHandedOver,
  learning: async () => (await import('./lessons.ts')).learning,
  verbs: async () => (await import('./learn.ts')).withStart(await declared.verbs()),
};

const words = {
  daysOver: (days: number): Text =>
    text(
      `The ${days} days for supplements are over (Regulation 493, art. 13): noted here, and not to be reported`,
      `已过补报的 ${days} 日（国务院令第493号第十三条）：只在此登记，不再补报`,
    ),
  late: (order: Text, limit: Text): Text =>
    text(`${order.en}: ${limit.en}. Report at once and say why`, `${order.zh}：${limit.zh}，立即报告并说明原因`),
} as const;
