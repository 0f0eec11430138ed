import { noticeWhen } from '../../calendar/speak.ts';
import type { Facts } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { figureCell, type PaperCell, type PaperTable } from '../../core/paper.ts';
import { both, listed, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { tableOut, writePaper } from '../kit/paper.ts';
import { shownForm } from '../kit/showForms.ts';
import { verb } from '../kit/verb.ts';
import { type Addressee, key, type Notice, refuseCancelled } from './record.ts';
import { staysAway } from './standing.ts';
import { noticeWords as w } from './words.ts';

/** The verb `signin`: the sheet that lies at the door (签到表). */
export const signInSheet = verb({
  name: 'signin',
  zh: '签到表',
  summary: text('The sheet to be signed at the door', '会议签到表，打印后放在门口'),
  about: text(
    'Everybody who was called has a line, members first. A substitute signs in the line of who sent them; who is on leave is marked.',
    '应到人员每人一行，列席人员在后。代替的人在被代替人一行签名；请假的已注明。',
  ),
  examples: [
    { typed: 'office notice signin N1', does: text('on the screen', '先看看') },
    {
      typed: text('office notice signin N1 --out signin.xlsx', 'office notice signin N1 --out 签到表.xlsx'),
      does: text('for the printer', '打印用'),
    },
  ],
  args: { id: field.id('N', w.idHelp) },
  options: { out: tableOut },
  run: (call) => {
    const n = call.desk.find(key, call.args.id);
    refuseCancelled(n);
    const sheet = signInTable(n, call.facts);
    const { out } = call.options;
    return out == null ? shownForm(sheet, call.lang) : writePaper(out, { tables: [sheet] }, call);
  },
});

const signInTable = (n: Notice, facts: Facts): PaperTable => {
  const [members, observers] = [false, true].map((observer) => n.called.filter((one) => one.observer === observer));
  const people = [...(members ?? []), ...(observers ?? [])];
  const away = people.filter(staysAway).length;
  return {
    title: words.title(n.title),
    sheet: words.sheet,
    heads: [words.no, c.name, c.org, words.post, words.signature, c.remark],
    rows: people.map((one, at) => rowOf(one, at, facts)),
    foot: [both((lang) => `${noticeWhen(n.start, n.end)[lang]}    ${n.place}`), words.counts(people.length, away)],
    isPosted: true,
    isSigned: true,
  };
};

const rowOf = (someone: Addressee, at: number, { contacts }: Facts): readonly PaperCell[] => {
  const comes = someone.substitute ?? someone.name;
  const contact = directoryOf(contacts).person(comes);
  return [figureCell(at + 1), comes, contact?.org ?? '', contact?.title ?? '', words.line, remarkOf(someone)];
};

const remarkOf = (someone: Addressee): Text =>
  listed([
    ...(someone.observer ? [words.observer] : []),
    ...(someone.substitute === null ? [] : [words.instead(someone.name)]),
    ...(staysAway(someone) ? [words.away] : []),
  ]);

const words = {
  title: (title: string): Text => text(`${title}: signatures`, `${title}签到表`),
  sheet: text('Signatures', '签到表'),
  no: text('No.', '序号'),
  post: text('Post', '职务'),
  signature: text('Signature', '签名'),
  /** Room to write in. */
  line: text('                    ', '                    '),
  observer: text('observer', '列席'),
  instead: (name: string): Text => text(`for ${name}`, `代 ${name}`),
  away: text('on leave', '请假'),
  counts: (all: number, away: number): Text =>
    text(
      `Called: ${all}    On leave: ${away}    There: ______    Recorded by: __________`,
      `应到 ${all} 人    请假 ${away} 人    实到 ______ 人    记录人：__________`,
    ),
} as const;
