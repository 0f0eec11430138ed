import type { Amended } from '../../core/amendment.ts';
import type { Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Block } from '../../core/page.ts';
import { add, find } from '../../core/records.ts';
import type { RuleTools } from '../../core/rule.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Line } from '../kit/lines/line.ts';
import type { Anchor } from '../kit/lines/offset.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { calledAnew, listsFit } from './called.ts';
import type { Copied, Earlier } from './like.ts';
import { checkedNotice, type NoticeParticulars, noticeOptions, noticeWith, pastOfNumber } from './particulars.ts';
import { blankNotice, key, type Notice } from './record.ts';
import { timed, timesFit, timing, usualTimes } from './times.ts';
import { begunNotes, gapNotes, nestedNotes, timesOf } from './view.ts';
import { fieldLabels, usualContact, noticeWords as w } from './words.ts';

const spec = {
  name: 'new',
  zh: '新建',
  summary: text('Write a notice', '拟写通知'),
  examples: [
    {
      typed: text(
        'office notice new "Safety meeting" --at "2026-11-25 9:00" --place "Room 3" --host "Director Wang" --to "Zhang San, Li Si"',
        'office notice new 安全生产工作会议 --at "11-25 9:00" --place 三楼会议室 --host 王主任 --to 张三、李四',
      ),
      does: text('A draft; send issues it', '拟好通知，再用“发出”通知各人'),
    },
    {
      typed: text(
        'office notice new "Safety meeting" --like N1 --at "2026-12-25 9:00"',
        'office notice new 安全生产工作会议 --like N1 --at "12-25 9:00"',
      ),
      does: text(
        'The next one of its series: people, place, agenda, papers as in N1',
        '照 N1 拟下一次：人员、地点、议程、材料照搬',
      ),
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
    like: field.asked(
      field.called(text('Like', '仿照'), {
        ...field.id(
          'N',
          text(
            'an earlier notice; people, place, length, agenda, papers and lines are taken from it',
            '照哪份通知拟：人员、地点、时长、议程、材料、事项照搬',
          ),
        ),
        required: false as const,
      }),
    ),
    ...noticeOptions,
    at: field.needed(noticeOptions.at),
    place: field.needed(noticeOptions.place),
    host: field.needed(noticeOptions.host),
    to: field.needed(noticeOptions.to),
    template: field.template(text('the template whose lines it takes', '套用哪个模板的事项')),
    contact: field.asked(noticeOptions.contact, { initial: ({ facts }) => usualContact(facts) }),
  },
  lastLook: true,
  fits: (said: Parameters<typeof timesFit>[0] & Parameters<typeof listsFit>[0], facts: Facts): void => {
    timesFit(said, facts);
    listsFit(said);
  },
} as const;

export const newNoticeAfter = (earlier: Earlier) =>
  verb({
    ...spec,
    model: earlier.model,
    run: async ({ args, options, ...call }) => {
      const like = options.like == null ? null : call.desk.find(key, options.like);
      const kind = options.kind ?? 'meeting';
      const of = { title: args.title, series: options.series ?? null };
      const past = earlier.lessonsOf(call.desk, { id: '', kind, ...of });
      const template = await linesFor(like, options.template, earlier.fitting(of, kind), call);
      const lines = template && (await field.lessonLines(call, template, past.lessons));
      const copied = like === null ? null : (to: Anchor, facts: Facts) => earlier.copiedFrom(like, to, facts);
      const said = { ...timing(options), ...args, at: options.at.start, lines, copied };
      const changed = await call.desk.change(
        key,
        (records, tools) => draft(records, said, tools),
        pastOfNumber(options),
      );
      const [n] = changed.change.touched;
      const answer = recorded(call, key, changed, () => [text(`noted: ${n.title}`, `已拟：${n.title}`), ...timesOf(n)]);
      const lessons = [...past.lessons.map(earlier.lessonText), ...past.notes];
      const nested = [...begunNotes(n, call.facts.now), ...nestedNotes(n, changed.change.records)];
      const news = like === null ? w.linesTaken(n) : [earlier.likeText(like.id, n)];
      const notes = [
        ...(answer.notes ?? []),
        ...field.markNotes(n, options.mark),
        ...nested,
        ...lessons,
        ...gapNotes(call.desk, n),
      ];
      return { ...answer, page: [...answer.page, ...news.map(line)], notes };
    },
  });

const line = (said: Text): Block => ({ kind: 'lines', lines: [['  ', said]] });

/** The lines of a template. An earlier notice, with its lines or without, stands for the template that nobody named. */
const linesFor = async (
  like: Notice | null,
  template: string | null | undefined,
  title: string,
  call: Parameters<typeof field.templateLines>[0],
): Promise<readonly Line[] | undefined> =>
  template === undefined && like !== null ? undefined : field.templateLines(call, template, title);

type NewNotice = NoticeParticulars & {
  title: string;
  at: Moment;
  place: string;
  host: string;
  to: Amended<string>;
  /** Undefined if the lines of the earlier notice are taken over. */
  lines?: readonly Line[] | undefined;
  /** Papers, lines and lead times of the earlier notice, for the new time; null if there is none. */
  copied?: ((to: Anchor, facts: Facts) => Copied) | null;
};

/** Adds a notice. Throws a `Complaint` for a time that is not allowed, for somebody invited twice, or for a parent that does not exist. */
export const draft = (records: readonly Notice[], said: NewNotice, { facts, mint }: RuleTools) => {
  if (said.parent != null) find(records, said.parent);
  const timely = timed(blankNotice(mint(), usualNotice(said, facts)), { ...said, mayHaveBegun: true }, facts);
  const copied = said.copied?.(timely, facts) ?? { lines: [] };
  const notice = noticeWith({ ...timely, ...copied }, said);
  const lines = [...(said.lines ?? notice.lines ?? [])];
  return add(records, { ...checkedNotice(records, calledAnew(notice, said)), lines });
};

const usualNotice = ({ title, at, place, host }: NewNotice, facts: Facts) => ({
  ...{ title, place, host, contact: usualContact(facts) },
  ...usualTimes(at, facts),
});
