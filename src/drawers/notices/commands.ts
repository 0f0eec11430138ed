import { momentText, noticeWhen } from '../../calendar/speak.ts';
import { holding, type Sieve } from '../../core/sieve.ts';
import { listed, type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import { inPassing, recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { usualContact } from './contact.ts';
import { noticeHelp as h } from './help.ts';
import { fieldLabels } from './labels.ts';
import { lessonsFor, lessonsIn } from './lessons.ts';
import { particulars } from './particulars.ts';
import { key, type Notice } from './record.ts';
import * as rules from './rules.ts';
import { misinformed } from './states.ts';
import { timesFit, timing } from './times.ts';
import { noticeWords as w } from './words.ts';

const id = field.id('N', h.id);

/** What was understood, in full. */
const timesOf = (n: Notice): readonly Text[] => [
  noticeWhen(n.start, n.end),
  w.repliesBy(n.replyDueAt === null ? null : momentText(n.replyDueAt)),
];

const create = verb({
  name: 'new',
  summary: h.newDoes,
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
  args: field.labelled(fieldLabels, { title: field.rest(field.needed(field.line(h.title, 'TITLE'))) }),
  options: {
    ...particulars,
    at: field.needed(particulars.at),
    place: field.needed(particulars.place),
    host: field.needed(particulars.host),
    to: field.needed(particulars.to),
    contact: field.asked(particulars.contact, { initial: ({ facts }) => usualContact(facts) }),
  },
  lastLook: true,
  fits: timesFit,
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(
      key,
      (records, tools) => rules.call(records, { ...timing(options), ...args, at: options.at.start }, tools),
      numbered(options),
    );
    const past = inPassing(call.desk, key, lessonsIn);
    const lessons = lessonsFor(past.records, options.kind ?? 'meeting').map(({ id, lesson }) => w.lesson(id, lesson));
    const answer = recorded(call, key, changed, (n) => [w.called(n.title), ...timesOf(n)]);
    return { ...answer, notes: [...(answer.notes ?? []), ...lessons, ...past.notes] };
  },
});

const edit = verb({
  name: 'edit',
  summary: h.editDoes,
  about: h.editAbout,
  examples: [
    {
      typed: text('office edit N1 --place "Room 5"', 'office edit N1 --place 五楼会议室'),
      does: text('another room; then send it again', '换会议室，再 send 告知'),
    },
  ],
  args: { id },
  options: { ...field.labelled(fieldLabels, { title: field.line(h.title, 'TITLE') }), ...particulars },
  run: async ({ args, options, ...call }) => {
    const known = knownTo(call.desk, args.id);
    const changed = await call.desk.change(
      key,
      (records, { facts }) => rules.revise(records, args.id, timing(options), facts),
      numbered(options),
    );
    const answer = recorded(call, key, changed, (n) => [w.revised(n.title), ...timesOf(n)]);
    return { ...answer, notes: [...(answer.notes ?? []), ...changed.touched.flatMap((n) => tidings(n, known))] };
  },
});

/** A document number is given once a year: the notice that has it may be in the archive. */
const numbered = ({ docNumber }: Pick<rules.Particulars, 'docNumber'>): { readonly past: Sieve | undefined } => ({
  past: docNumber == null ? undefined : { keeps: holding(`"docNumber":${docNumber}`) },
});

const knownTo = (desk: OpenDesk, of: string): readonly string[] =>
  desk
    .find(key, of)
    .called.filter(({ toldAt }) => toldAt !== null)
    .map(({ name }) => name);

/** Whom to tell: those who go by what was changed, and those who were struck off after they had been told. */
const tidings = (n: Notice, known: readonly string[]): readonly Text[] => {
  const struck = known.filter((name) => !n.called.some((someone) => someone.name === name));
  const stale = misinformed(n).length;
  return [
    ...(struck.length === 0 ? [] : [w.noLongerCalled(listed(struck))]),
    ...(stale === 0 || n.heldAt !== null ? [] : [w.tellThem(n.id, stale)]),
  ];
};

export const draftingVerbs: readonly Verb[] = [create, edit];
