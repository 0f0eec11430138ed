import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend, find, forEach } from '../../../core/records.ts';
import type { Change } from '../../../core/rule.ts';
import { type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { refuseOwed } from '../../kit/gates/gated.ts';
import { openPointingAt } from '../../kit/locate.ts';
import { recorded } from '../../kit/saying.ts';
import { type AnyCall, verb } from '../../kit/verb.ts';
import { yearOfDoc } from '../filingAgenda.ts';
import { type Doc, type Keep, key } from '../record.ts';
import { docState, isUnfiled } from '../states.ts';
import { documentWords as w } from '../words.ts';

/** The verb `file` (归档): a finished paper gets its piece number in the file of a year and a period. */
export const fileDoc = verb({
  name: 'file',
  zh: '归档',
  summary: text(
    'File finished papers by year and period; pieces are numbered by themselves',
    '办结的归档：按年度、期限编件号',
  ),
  about: text(
    'Permanent are one’s own normative acts, meeting records, personnel matters and contracts of weight (order 8 of 2006, arts. 6-8, read on a secondary page). The archives take papers after 10 years in a county, 20 above (Regulations on the Archives Law 2024, art. 20).',
    '本机关规范性文件、会议记录、人事、重要合同为永久（国家档案局 8 号令，见二手资料）。县级满 10 年、省市级满 20 年移交档案馆（《档案法实施条例》第二十条）。',
  ),
  examples: [
    { typed: 'office doc file W1 --keep 30', does: text('thirty years, the next piece', '定期30年，件号顺延') },
    { typed: 'office doc file W1 W2 W5 --keep 10 --box 3', does: text('three papers into one box', '三件装一盒') },
  ],
  args: { id: field.ids('W', w.idHelp) },
  options: {
    keep: field.called(w.keep, field.needed(field.choice(text('how long it is kept', '保管期限'), w.keeps))),
    year: field.called(
      w.year,
      field.whole(text('the year of the file; that of the paper unless said', '归档年度；不写为公文年度'), 1949, 9999),
    ),
    box: field.called(
      w.box,
      field.whole(text('the box; that of the last piece unless said', '盒号；不写同上一件'), 1, 9999),
    ),
    piece: field.called(
      w.piece,
      field.whole(text('the number of the first piece; the next one unless said', '首件件号；不写自动顺延'), 1, 99_999),
    ),
    pages: field.called(w.pages, field.whole(w.pagesHelp)),
  },
  refuse: ({ id = [] }, { desk }) => {
    for (const one of id) refuseFiling(desk.find(key, one));
  },
  run: async ({ args, options, ...call }) => {
    const said = {
      ...{ keep: options.keep, year: options.year ?? null, box: options.box ?? null },
      ...{ piece: options.piece ?? null, pages: options.pages ?? null },
    };
    for (const id of args.id) refuseOpenMatters(call, id);
    const years = args.id.map((id) => said.year ?? yearOfDoc(call.desk.find(key, id)));
    const changed = await call.desk.change(
      key,
      (records, { facts }) =>
        forEach(records, args.id, (so, id) =>
          filed(so, id, { ...said, piece: id === args.id[0] ? said.piece : null }, facts),
        ),
      { past: { where: { fileYear: [...new Set(years)] } } },
    );
    return recorded(call, key, changed, (doc) => [words.filed(doc)]);
  },
});

/** Throws `ruleViolated` if a follow-up of the paper is still open. */
const refuseOpenMatters = ({ desk, facts }: Pick<AnyCall, 'desk' | 'facts'>, id: string): void => {
  const open = openPointingAt(desk, id, facts).map(({ record }) => record.id);
  if (open.length > 0) throw new Complaint('ruleViolated', words.openYet(id, open), words.openYetHint(open));
};

type Said = {
  readonly keep: Keep;
  readonly year: number | null;
  readonly box: number | null;
  readonly piece: number | null;
  readonly pages: number | null;
};

const filed = (records: readonly Doc[], id: string, said: Said, { now }: Facts): Change<Doc> => {
  const doc = find(records, id);
  refuseFiling(doc);
  const fileYear = said.year ?? yearOfDoc(doc);
  const pieces = records.filter((other) => other.fileYear === fileYear && other.keep === said.keep);
  const last = pieces.reduce<Doc | null>((most, one) => ((one.piece ?? 0) > (most?.piece ?? 0) ? one : most), null);
  const piece = said.piece ?? (last?.piece ?? 0) + 1;
  const holder = pieces.find((one) => one.piece === piece);
  if (holder !== undefined) throw new Complaint('ruleViolated', words.pieceTwice(piece, holder.id), words.pieceHint);
  return amend(records, id, now, (stands) => ({
    ...{ ...stands, fileYear, keep: said.keep, piece, filedAt: now },
    ...{ box: said.box ?? last?.box ?? 1, pages: said.pages ?? stands.pages },
  }));
};

/** Throws `ruleViolated` for a paper that is not done, or filed already. */
const refuseFiling = (doc: Doc): void => {
  refuseOwed('doc', doc.id, doc.gates);
  if (!isUnfiled(doc))
    throw new Complaint('ruleViolated', w.isNot(doc.id, w.states[docState(doc)]), words.notDoneHint(doc.id));
};

const words = {
  filed: ({ fileYear, keep, piece, box }: Doc): Text => {
    const kept = keep === null ? text('', '') : w.keeps[keep];
    return text(
      `filed: ${fileYear}, ${kept.en}, piece ${piece}, box ${box}`,
      `已归档：${fileYear}年 ${kept.zh} 第${piece}件 第${box}盒`,
    );
  },
  notDoneHint: (id: string): Text =>
    text(
      `Only what is done is filed: office done ${id} --result TEXT, or office doc reply ${id} TEXT`,
      `办结的才归档：office done ${id} --result 结果，或 office doc reply ${id} 答复内容`,
    ),
  openYet: (id: string, open: readonly string[]): Text =>
    text(`${id} is not filed while ${open.join(', ')} is open`, `${open.join('、')} 还没有办结，${id} 不能归档`),
  openYetHint: (open: readonly string[]): Text =>
    text(`office done ${open[0]} --result TEXT`, `office done ${open[0]} --result 结果`),
  pieceTwice: (piece: number, id: string): Text => text(`Piece ${piece} is ${id}`, `第${piece}件是 ${id}`),
  pieceHint: text('Leave --piece out: the next number is taken', '不写 --件号，自动顺延'),
} as const;
