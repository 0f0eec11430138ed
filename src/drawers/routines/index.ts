import { isFrequent } from '../../calendar/recurrence/rule.ts';
import { ruleText } from '../../calendar/recurrence/spellRule.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { both, text } from '../../core/text.ts';
import { register } from '../kit/register/register.ts';
import { pairs } from '../kit/register/view.ts';
import { actions } from './agenda.ts';
import { fields, logs, options, type Routine } from './record.ts';
import { seriesSaid } from './series.ts';
import { isSeriesOver } from './standing.ts';
import { nextCell, nextNotes, nextOf, seriesPairs } from './view.ts';
import { routineWords as w } from './words.ts';

/** The beginning of an answer: the rule as it was understood, and the first day. */
const understoodRule = (routine: Routine, facts: Facts) => {
  const [note] = nextNotes(routine, facts);
  return both((lang) =>
    [
      ruleText(routine.every.rule)[lang],
      nextOf(routine, facts)[lang],
      ...(note === undefined ? [] : [note[lang]]),
    ].join('  '),
  );
};

/** Routines (常例): matters that come again, each occurrence of which is done, or skipped with a reason. */
export const routines = register('routines', {
  summary: text('Matters that come again, none of them dropped', '定期要办的事，一期不漏'),
  one: text('a routine', '一项常例'),
  many: text('routines', '常例'),
  fields,
  logs,
  options,
  title: 'title',
  columns: ['title', 'every', { head: w.next, cell: nextCell }, 'owner'],
  filters: { owner: { of: 'owner' } },
  new: {
    example: {
      typed: text(
        'office routine new Voices --every "every 2 weeks on fri" --from 2026-11-27 --no 100 --owner "Press section"',
        'office routine new 民声专版 --every 两周周五 --from 11-27 --no 100 --owner 宣传科',
      ),
      does: text('Every second Friday, numbered from 100', '两周一期，从第100期起'),
    },
  },
  edit: {
    example: {
      typed: text('office routine edit R1 --owner "Planning section"', 'office routine edit R1 --owner 综合科'),
      does: text('Somebody else does it', '换人办'),
    },
  },
  understood: (said, routine, facts) => seriesSaid(said, routine, facts),
  check: ({ until, from, starts, hour, place, host, to }) => {
    if (until !== null && until < from) throw new Complaint('ruleViolated', words.endsFirst, words.endsFirstHint);
    if (starts === 'notice' && (hour === null || place === null || host === null || to.length === 0))
      throw new Complaint('missingValue', words.noMeeting, words.noMeetingHint);
  },
  echo: understoodRule,
  card: (routine, lens) => [...pairs(fields, routine, lens), ...seriesPairs(routine, lens)],
  asksByDay: () => true,
  // Of a series that comes again within a week an occurrence lapses with the next one, which may be recorded already.
  keepsAsking: ({ every }) => !isFrequent(every.rule),
  isOpen: (routine, facts) => !isSeriesOver(routine, facts),
  actions,
  verbs: async (rules) => (await import('./verbs.ts')).verbsWith(rules),
  doors: {
    reminding: () => import('./reminders.ts'),
    calendar: () => import('./calendar.ts'),
    offered: async () => (await import('./offered.ts')).offered,
    spread: async () => (await import('./spread.ts')).spread,
  },
});

const words = {
  endsFirst: text('It would end before it begins', '截止日期早于开始日期'),
  endsFirstHint: text('Give --until a later day, or leave it out', '--until 请写更晚的日期，或不写'),
  noMeeting: text(
    'A routine that opens notices needs the hour, the place, the host and the people called',
    '开通知的常例要写明时刻、地点、主持人和参会人员',
  ),
  noMeetingHint: text(
    '--starts notice --hour 9:00 --place PLACE --host NAME --to NAMES',
    '--starts 通知 --hour 9:00 --place 地点 --host 姓名 --to 名单',
  ),
} as const;
