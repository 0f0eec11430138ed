import { dayText } from '../../calendar/speak.ts';
import { dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { listed, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Doc } from './record.ts';
import { documentWords as w } from './words.ts';

/** Words by which a report asks for something, which only a request may. */
const ASKS = /请示|请批准|请审批|请予批复|恳请|申请|\brequests?\b/iu;

/** Throws `ruleViolated` for a paper against the rules: a number twice, a hole in the numbers, a request with several addressees. */
export const checkDoc = (doc: Doc, others: readonly Doc[]): void => {
  if (doc.direction === 'in') checkSerial(doc, others);
  else checkOutgoing(doc);
};

const checkSerial = ({ year, serial }: Doc, others: readonly Doc[]): void => {
  if (year === null || serial === null) return;
  const same = others.filter((other) => other.direction === 'in' && other.year === year);
  const holder = same.find((other) => other.serial === serial);
  const last = Math.max(0, ...same.map((other) => other.serial ?? 0));
  const said = w.serialText(year, serial);
  if (holder !== undefined)
    throw new Complaint('ruleViolated', words.serialTwice(said, holder.id), words.serialHint(last + 1));
  if (same.length > 0 && serial > last + 1)
    throw new Complaint('ruleViolated', words.hole(said, w.serialText(year, last)), words.serialHint(last + 1));
};

const checkOutgoing = ({ genre, to, title }: Doc): void => {
  if (genre === 'request' && to.length > 1)
    throw new Complaint('ruleViolated', words.oneAddressee(to), words.oneAddresseeHint);
  if (genre === 'report' && ASKS.test(title))
    throw new Complaint('ruleViolated', words.noRequestInReport, words.noRequestHint);
};

/** Notes on a paper that was entered or corrected. */
export const docNotes = (doc: Doc): readonly Text[] => [
  ...(doc.isDueOurs && doc.due !== null && doc.mark !== null
    ? [words.dueByMark(doc.id, c.marks[doc.mark], dayText(dayOf(doc.due)))]
    : []),
];

const words = {
  serialTwice: (said: string, id: string): Text =>
    text(`The serial ${said} is that of ${id}`, `收文号 ${said} 已用于 ${id}`),
  hole: (said: string, last: string): Text =>
    text(
      `The serial ${said} would leave a hole: the last one is ${last}`,
      `收文号 ${said} 会造成断号：最后一号是 ${last}`,
    ),
  serialHint: (next: number): Text =>
    text(`The next number is ${next}: --serial ${next}`, `下一号是 ${next}：--收文号 ${next}`),
  oneAddressee: (to: readonly string[]): Text =>
    text(
      `A request has one addressee, not ${listed(to).en} (Regulations on Official Documents 2012, art. 15)`,
      `请示只主送一个机关，不能主送 ${listed(to).zh}（《党政机关公文处理工作条例》第十五条）`,
    ),
  oneAddresseeHint: text('Name one with --to; the others get a copy: --cc', '只写一个 --主送，其余用 --抄送'),
  noRequestInReport: text(
    'A report must not hold a request (Regulations on Official Documents 2012, art. 15)',
    '不得在报告等非请示性公文中夹带请示事项（《党政机关公文处理工作条例》第十五条）',
  ),
  noRequestHint: text(
    'Write a request of its own (--genre request), or take the request out of the title',
    '另写请示（--文种 请示），或从标题中去掉请示事项',
  ),
  dueByMark: (id: string, mark: Text, due: Text): Text =>
    text(
      `An urgent paper states its date (Regulations on Official Documents 2012, art. 24). None was given: ${mark.en}, so ${due.en}. Another: office edit ${id} --due WHEN`,
      `紧急公文应当明确办理时限（《党政机关公文处理工作条例》第二十四条）。未写，按${mark.zh}定为 ${due.zh}。改：office edit ${id} --due 时间`,
    ),
} as const;
