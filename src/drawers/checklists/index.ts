import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { workHoursIn } from '../kit/lines/workHours.ts';
import { lines } from '../kit/register/kinds.ts';
import { register } from '../kit/register/register.ts';
import { may } from '../kit/register/spec.ts';
import { actions, reminders } from './agenda.ts';
import { covered } from './covered.ts';
import { each, peopleSaid } from './each.ts';
import { follows } from './follows.ts';
import { receivedBy } from './receive.ts';
import { fields, linedChecklist } from './record.ts';
import { partsSaid, scorePartList } from './scores/parts.ts';
import { card, inCalendar, progressCell, stateCell } from './view.ts';
import { checklistWords as w } from './words.ts';

const declared = register('checklists', {
  summary: w.summary,
  one: w.one,
  many: w.many,
  fields,
  title: 'title',
  options: {
    each: may(each, w.each, w.eachHelp),
    steps: may(lines, w.steps, w.stepsHelp, { quiet: true }),
    scores: may(scorePartList, w.scores, w.scoresHelp, { quiet: true }),
  },
  understood: (said, record) => ({ ...peopleSaid(said, record), ...partsSaid(said, record) }),
  columns: ['title', { head: w.progress, cell: progressCell }, 'due', 'owner', { head: c.state, cell: stateCell }],
  filters: { owner: { of: 'owner' }, for: { of: 'for' } },
  new: {
    example: {
      typed: text(
        'office checklist new "Move of the archive" --due 12-18 --owner "Li Na"',
        'office checklist new 档案室搬迁 --due 12-18 --owner 李娜',
      ),
      does: text('A list; office add L1 puts lines on it', '建清单，再用 office add L1 加事项'),
    },
    more: [
      {
        typed: text(
          'office checklist new Check-up --each veteran --due 12-18 --steps told,fetched,examined,home',
          'office checklist new 四季度体检 --each 老干部 --due 12-18 --steps 通知,接,检,送',
        ),
        does: text('Nobody is left out: a line for each, in four steps', '每人一项，分四步，不落一人'),
      },
    ],
  },
  edit: {
    example: {
      typed: text('office checklist edit L1 --due 12-25', 'office checklist edit L1 --due 12-25'),
      does: text('A week later; the dates of its lines move with it', '推后一周，各项时限随之移动'),
    },
  },
  isOpen: ({ doneAt }) => doneAt === null,
  closedAt: ({ doneAt }) => doneAt,
  whenOf: ({ due }) => due,
  ...{ asksByDay: () => true, keepsAsking: () => true },
  covered,
  follows,
  card,
  actions,
  binding: { workHours: workHoursIn(linedChecklist, ({ doneAt, isTemplate }) => doneAt === null && !isTemplate) },
  reminding: reminders,
  calendar: inCalendar,
  doors: {
    forms: async () => (await import('./forms.ts')).forms,
    offered: async () => (await import('./offered.ts')).offered,
  },
  verbs: async (rules) => (await import('./verbs.ts')).checklistVerbs(rules),
});

/**
 * Checklists (清单): lines of things or of people, each of them ticked or skipped with a reason before the list can be closed. A template is a
 * list whose lines are copied into other records.
 */
export const checklists = {
  ...declared,
  receive: receivedBy(declared.rules),
  filling: async () => ({ filledBy: (await import('./filling.ts')).checklistRows }),
  verbs: async () => (await import('./forRecord.ts')).dueByRecord(await declared.verbs()),
  narrowing: async () => (await import('./filters.ts')).templatesApart(await declared.narrowing()),
};
