import type { Amended } from '../../core/amendment.ts';
import type { Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { add, compare, compareIds, find } from '../../core/records.ts';
import type { RuleTools } from '../../core/rule.ts';
import type { Sieve } from '../../core/sieve.ts';
import { type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import type { Line } from '../kit/lines/line.ts';
import type { Lesson } from '../kit/lines/lined.ts';
import { inPassing, recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { calledAnew } from './called.ts';
import { checkedNotice, type NoticeParticulars, noticeOptions, noticeWith, pastOfNumber } from './particulars.ts';
import { blankNotice, key, type Notice, seriesOf } from './record.ts';
import { timed, timesFit, timing, usualTimes } from './times.ts';
import { nestedNotes, timesOf } from './view.ts';
import { fieldLabels, usualContact, noticeWords as w } from './words.ts';

export const newNotice = verb({
  name: 'new',
  zh: '新建',
  summary: text('Write a notice', '拟写通知'),
  examples: [
    {
      typed: text(
        'office notice new "Safety meeting" --at "2026-11-25 9:00" --place "Room 3" --host "Director Wang" --to "Zhang San, Li Si"',
        'office notice new 安全生产工作会议 --at "11-25 9:00" --place 三楼会议室 --host 王主任 --to 张三、李四',
      ),
      does: text('A draft; send issues it', '拟好通知，send 即发出'),
    },
    {
      typed: text(
        'office notice edit N1 --agenda "Hear the report" --material "Report=Li Si@11-23"',
        'office notice edit N1 --agenda 听取工作汇报 --material "汇报稿=李四@11-23"',
      ),
      does: text('An item, and a paper with a name behind it', '加议程，材料落实到人'),
    },
  ],
  args: field.labelled(fieldLabels, { title: field.rest(field.needed(field.line(w.titleHelp, 'TITLE'))) }),
  options: {
    ...noticeOptions,
    at: field.needed(noticeOptions.at),
    place: field.needed(noticeOptions.place),
    host: field.needed(noticeOptions.host),
    to: field.needed(noticeOptions.to),
    template: field.template(text('the template whose lines it takes', '套用哪个模板的事项')),
    contact: field.asked(noticeOptions.contact, { initial: ({ facts }) => usualContact(facts) }),
  },
  lastLook: true,
  fits: timesFit,
  run: async ({ args, options, ...call }) => {
    const lines = await field.templateLines(call, options.template, args.title);
    const changed = await call.desk.change(
      key,
      (records, tools) => draft(records, { ...timing(options), ...args, at: options.at.start, lines }, tools),
      pastOfNumber(options),
    );
    const past = lessonsOf(call.desk, changed.change.touched[0]);
    const answer = recorded(call, key, changed, (n) => [words.drafted(n.title), ...timesOf(n)]);
    const notes = past.lessons.map(({ id, lesson }) => words.lesson(id, lesson));
    const nested = changed.touched.flatMap((n) => nestedNotes(n, changed.change.records));
    return { ...answer, notes: [...(answer.notes ?? []), ...nested, ...notes, ...past.notes] };
  },
});

type NewNotice = NoticeParticulars & {
  title: string;
  at: Moment;
  place: string;
  host: string;
  to: Amended<string>;
  lines?: readonly Line[];
};

/** Adds a notice. Throws a `Complaint` for a time that is not allowed, for somebody invited twice, or for a parent that does not exist. */
export const draft = (records: readonly Notice[], said: NewNotice, { facts, mint }: RuleTools) => {
  if (said.parent != null) find(records, said.parent);
  const timely = timed(blankNotice(mint(), usualNotice(said, facts)), said, facts);
  const lines = [...(said.lines ?? [])];
  return add(records, { ...checkedNotice(records, calledAnew(noticeWith(timely, said), said)), lines });
};

const usualNotice = ({ title, at, place, host }: NewNotice, facts: Facts) => ({
  ...{ title, place, host, contact: usualContact(facts) },
  ...usualTimes(at, facts),
});

/** A sieve for notices with a lesson. */
const lessonsIn: Sieve<Notice> = { has: ['lesson'] };

const LESSONS_SHOWN = 3;

/** The lessons of the latest events of the series, newest first; if it has none, those of the kind. */
export const lessonsFor = (
  records: readonly Notice[],
  { title, kind }: Pick<Notice, 'title' | 'kind'>,
): readonly Lesson[] => {
  const known = records.filter((n) => n.lesson !== null);
  const series = known.filter((n) => seriesOf(n.title) === seriesOf(title));
  return (series.length > 0 ? series : known.filter((n) => n.kind === kind))
    .sort((a, b) => compare(b.start, a.start) || compareIds(b.id, a.id))
    .slice(0, LESSONS_SHOWN)
    .map(({ id, lesson }) => ({ id, lesson: lesson ?? '' }));
};

/** The lessons for a notice, its own excepted, from the live desk and the archive. */
export const lessonsOf = (desk: OpenDesk, notice: Pick<Notice, 'id' | 'title' | 'kind'>) => {
  const { records, notes } = inPassing(desk, key, lessonsIn);
  return {
    lessons: lessonsFor(
      records.filter(({ id }) => id !== notice.id),
      notice,
    ),
    notes,
  };
};

const words = {
  drafted: (title: string): Text => text(`noted: ${title}`, `已拟：${title}`),
  lesson: (id: string, lesson: string): Text => text(`Lesson of ${id}: ${lesson}`, `上次的教训（${id}）：${lesson}`),
} as const;
