import { momentText, noticeWhen } from '../../calendar/speak.ts';
import type { Lens } from '../../core/facts.ts';
import type { FillRows, PlaceValues } from '../../core/filling.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { phoneFor } from '../../core/personal/mask.ts';
import { inLang, type Lang, type Text, text } from '../../core/text.ts';
import type { Notice } from './record.ts';

import { eventName, noticeParts } from './text/text.ts';
import { noticeWords as w } from './words.ts';

/** The values of a notice for a template of the clerk, such as a red-head paper of the office. */
export const filledBy = (n: Notice, lens: Lens, lang: Lang): PlaceValues => {
  const { mark, number, heading, to, body, office, date } = noticeParts(n, lens.facts, lang);
  const names = (isObserver: boolean): string => called(n, isObserver).join(lang === 'zh' ? '、' : ', ');
  return {
    values: [
      [words.meeting, eventName(n.title)],
      [words.heading, heading],
      [words.time, noticeWhen(n.start, n.end)[lang]],
      [words.place, n.place],
      [words.host, n.host],
      [words.to, to],
      [words.body, body.map((line) => line.text)],
      [words.mark, mark ?? ''],
      [words.number, number ?? ''],
      [words.members, names(false)],
      [words.observers, names(true)],
      [words.contact, n.contact ?? ''],
      [words.replyBy, n.replyDueAt === null ? '' : noticeWhen(n.replyDueAt, null)[lang]],
      [words.remark, n.remark ?? ''],
      [words.signer, office],
      [words.date, date],
    ],
    rows: [people(n, lens, lang), agenda(n), materials(n, lang)],
  };
};

const called = (n: Notice, isObserver: boolean): readonly string[] =>
  n.called.filter(({ observer }) => observer === isObserver).map(({ name }) => name);

const people = (n: Notice, { facts, reveal }: Lens, lang: Lang): FillRows => ({
  name: words.people,
  heads: [words.no, words.name, words.title, words.unit, words.phone, words.reply, words.role],
  rows: n.called.map(({ name, state, observer }, at) => {
    const known = directoryOf(facts.contacts).person(name);
    const phone = known?.phone ?? null;
    return [
      ...[`${at + 1}`, name, known?.title ?? '', known?.org ?? ''],
      phone === null ? '' : phoneFor(phone, reveal),
      inLang(w.groups[state], lang),
      observer ? w.observers[lang] : '',
    ];
  }),
});

const agenda = (n: Notice): FillRows => ({
  name: w.agenda,
  heads: [words.no, words.item],
  rows: n.agenda.map((item, at) => [`${at + 1}`, item]),
});

const materials = (n: Notice, lang: Lang): FillRows => ({
  name: words.materials,
  heads: [words.no, words.paper, words.owner, words.due],
  rows: n.materials.map(({ title, owner, due }, at) => [
    ...[`${at + 1}`, title, owner ?? ''],
    due === null ? '' : momentText(due)[lang],
  ]),
});

const words = {
  meeting: text('Meeting', '会议名称'),
  heading: text('Heading', '标题'),
  time: text('Time', '会议时间'),
  place: text('Place', '会议地点'),
  host: text('Chair', '主持人'),
  to: text('To', '主送'),
  body: text('Body', '正文'),
  mark: text('Urgency', '紧急程度'),
  number: text('Number', '发文字号'),
  members: text('Attending', '参会人员'),
  observers: text('Observers', '列席人员'),
  contact: text('Contact', '联系人'),
  replyBy: text('Reply by', '回执时限'),
  remark: text('Remark', '备注'),
  signer: text('Signature', '落款'),
  date: text('Date', '成文日期'),
  people: text('People', '人员'),
  materials: text('Materials', '材料'),
  no: text('No.', '序号'),
  name: text('Name', '姓名'),
  title: text('Title', '职务'),
  unit: text('Unit', '单位'),
  phone: text('Phone', '电话'),
  reply: text('Reply', '回执'),
  role: text('Role', '身份'),
  item: text('Item', '内容'),
  paper: text('Title', '名称'),
  owner: text('Owner', '负责人'),
  due: text('Due', '时限'),
} satisfies Readonly<Record<string, Text>>;
