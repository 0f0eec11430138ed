import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend, find } from '../../../core/records.ts';
import { type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { type Doc, key } from '../record.ts';
import { codeKey, codeParts, codeText, nextSerial, yearOfMoment } from '../serial.ts';
import { pastDocs } from '../settle.ts';
import { refuseUnless } from '../states.ts';
import { documentWords as w } from '../words.ts';

/** The verb `number` (核发): the signed paper is checked once more, gets the next code of the year and is printed. */
export const numberDoc = verb({
  name: 'number',
  zh: '核发',
  summary: text('Give the signed paper its code, the next of the year', '复核、编发文字号；号码按年自动顺延'),
  about: text(
    'The code has the letters of the setting doc-code: 办发〔2026〕12号 (GB/T 9704-2012).',
    '代字取自设置 发文代字，如 办发〔2026〕12号（GB/T 9704-2012）。',
  ),
  examples: [
    {
      typed: 'office doc number W3 --copies 30',
      does: text('the next code of the year, 30 copies', '顺延编号，印 30 份'),
    },
  ],
  args: { id: field.id('W', w.idHelp) },
  options: {
    letters: field.called(
      text('Letters', '代字'),
      field.line(text('other letters than the setting’s', '另用代字，如 函')),
    ),
    n: field.called(text('Number', '序号'), field.whole(text('the first number of a year', '当年首个序号'), 1, 99_999)),
    copies: field.called(w.copies, field.whole(w.copiesHelp, 1, 9999)),
    pages: field.called(w.pages, field.whole(w.pagesHelp)),
  },
  run: async ({ args, options, ...call }) => {
    const said = {
      ...{ letters: options.letters ?? null, n: options.n ?? null },
      ...{ copies: options.copies ?? null, pages: options.pages ?? null },
    };
    const changed = await call.desk.change(key, (records, { facts }) => numbered(records, args.id, said, facts), {
      past: pastDocs(call.facts),
    });
    return recorded(call, key, changed, ({ code }) => [words.numbered(code ?? '')]);
  },
});

type Said = {
  readonly letters: string | null;
  readonly n: number | null;
  readonly copies: number | null;
  readonly pages: number | null;
};

const numbered = (records: readonly Doc[], id: string, said: Said, { now, settings }: Facts) => {
  const doc = find(records, id);
  refuseUnless(doc, 'out');
  if (doc.signedAt === null) throw new Complaint('ruleViolated', words.unsigned(id), words.unsignedHint(id));
  if (doc.numberedAt !== null) throw new Complaint('ruleViolated', words.hasOne(id, doc.code ?? ''), w.seeIt(id));
  const letters = said.letters ?? settings.docCode;
  if (letters === '') throw new Complaint('missingValue', words.noLetters, words.noLettersHint(id));
  const year = yearOfMoment(now);
  const given = givenNumbers(records, letters);
  const next = nextSerial(given, year);
  const isFirst = !given.some((one) => one.year === year);
  if (said.n !== null && said.n !== next && !isFirst)
    throw new Complaint('ruleViolated', words.notNext(codeText(letters, year, next)), words.notNextHint);
  const code = codeText(letters, year, said.n ?? next);
  return amend(records, id, now, (stands) => ({
    ...{ ...stands, code, numberedAt: now },
    ...{ copies: said.copies ?? stands.copies, pages: said.pages ?? stands.pages },
  }));
};

/** The years and numbers of the codes with these letters that were given out. */
const givenNumbers = (records: readonly Doc[], letters: string) =>
  records.flatMap(({ direction, code }) => {
    const parts = direction === 'out' && code !== null ? codeParts(code) : null;
    return parts === null || parts.body !== codeKey(letters) ? [] : [parts];
  });

const words = {
  numbered: (code: string): Text => text(`numbered ${code}`, `已编号 ${code}`),
  unsigned: (id: string): Text => text(`${id} is not signed yet`, `${id} 还没有签发`),
  unsignedHint: (id: string): Text => text(`office doc sign ${id} --by NAME`, `office doc sign ${id} --by 姓名`),
  hasOne: (id: string, code: string): Text => text(`${id} has a code: ${code}`, `${id} 已编号：${code}`),
  noLetters: text('No letters for document codes are set', '还没有设置发文代字'),
  noLettersHint: (id: string): Text =>
    text(
      `office config set doc-code 办发, or office doc number ${id} --letters 办发`,
      `office config set doc-code 办发，或 office doc number ${id} --letters 办发`,
    ),
  notNext: (code: string): Text => text(`The next one is ${code}: no number is left out`, `下一号是 ${code}，不能断号`),
  notNextHint: text('Leave --n out', '不写 --序号'),
} as const;
