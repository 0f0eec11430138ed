import type { PaperText } from '../../../core/paper.ts';
import type { GridCell, PaperLayout } from '../../../core/paperBlocks.ts';
import { both, type Lang, same, type Text } from '../../../core/text.ts';
import { petitionPaperWords as t } from './paperWords.ts';

/** A notice to a petitioner. `servedOn` is null as long as it was not served. */
export type ServedNotice = {
  readonly title: Text;
  readonly to: Text;
  readonly body: readonly Text[];
  readonly office: string;
  readonly date: Text;
  readonly servedOn: Text | null;
};

/** A notice with its proof of service (送达回证), which stays with the office and so has a page of its own. */
export const noticeWithProof = (notice: ServedNotice): PaperText => {
  const { title, to, body, office, date } = notice;
  return {
    words: both((lang) => {
      const colon = lang === 'zh' ? '：' : ': ';
      return [
        ...[title, same(''), t.you(to), ...body, same(''), same(office), date, same(''), t.proof].map(
          (one) => one[lang],
        ),
        ...proofCells(notice, lang).map(({ label, value }) => `${label}${colon}${value}`),
      ].join('\n');
    }),
    layout: (lang): PaperLayout => ({
      blocks: [
        { kind: 'title', text: title[lang] },
        { kind: 'flush', text: t.you(to)[lang] },
        ...body.map((line) => ({ kind: 'body', text: line[lang] }) as const),
        { kind: 'gap' },
        { kind: 'signed', office, date: date[lang] },
        { kind: 'page' },
        { kind: 'title', text: t.proof[lang] },
        { kind: 'grid', cells: proofCells(notice, lang) },
      ],
    }),
  };
};

/** Lines that are left for a signature, and for the reasons of a refusal. */
const TO_SIGN = 2;
const FOR_REASONS = 4;

const proofCells = ({ title, to, servedOn }: ServedNotice, lang: Lang): readonly GridCell[] => [
  { label: t.served[lang], value: title[lang], lines: 1 },
  { label: t.servedOn[lang], value: to[lang], lines: 1 },
  { label: t.service[lang], value: t.blank[lang], lines: TO_SIGN },
  { label: t.serviceDay[lang], value: (servedOn ?? t.blank)[lang], lines: 1 },
  { label: t.receivedBy[lang], value: t.blank[lang], lines: TO_SIGN },
  { label: t.servedBy[lang], value: t.blank[lang], lines: TO_SIGN },
  { label: t.proofRemark[lang], value: t.blank[lang], lines: FOR_REASONS },
];
