import type { PaperBlock, PaperLayout } from '../../../core/paperBlocks.ts';
import { type Lang, listed } from '../../../core/text.ts';
import type { BodyLine, Enclosed, NoticeParts } from './parts.ts';

type House = { readonly lang: Lang; readonly redHead: string };

/** A notice laid out as GB/T 9704-2012 has it. Its foot (版记) is there if it has a red head or goes to somebody as a copy. */
export const noticeLayout = (parts: NoticeParts, enclosed: Enclosed, { lang, redHead }: House): PaperLayout => {
  const { mark, number, heading, to, body, office, date } = parts;
  const hasFoot = redHead !== '' || enclosed.copies.length > 0;
  return {
    blocks: [
      { kind: 'title', text: heading },
      { kind: 'flush', text: to },
      ...(lang === 'zh' ? [] : [{ kind: 'gap' } as const]),
      ...body.map((line) => bodyBlock(line, lang)),
      ...(enclosed.annexes.length === 0 ? [] : [{ kind: 'gap' } as const]),
      ...(enclosed.annexes.length === 0 ? [] : [{ kind: 'annexes', items: enclosed.annexes } as const]),
      ...[{ kind: 'gap' } as const, { kind: 'gap' } as const],
      { kind: 'signed', office, date },
    ],
    official: {
      head: { red: redHead === '' ? null : redHead, mark, number },
      imprint: hasFoot ? imprintOf(parts, enclosed, lang) : null,
    },
  };
};

const bodyBlock = ({ text, isHeading }: BodyLine, lang: Lang): PaperBlock => {
  if (text === '') return { kind: 'gap' };
  if (isHeading) return { kind: 'heading', level: 1, text };
  return { kind: lang === 'zh' ? 'body' : 'flush', text };
};

const imprintOf = ({ office, date }: NoticeParts, { copies }: Enclosed, lang: Lang) => {
  const names = lang === 'zh' ? `抄送：${copies.join('，')}。` : `Copies to: ${listed(copies).en}`;
  return {
    copies: copies.length === 0 ? null : names,
    printer: office,
    date: lang === 'zh' ? `${date}印发` : date,
  };
};
