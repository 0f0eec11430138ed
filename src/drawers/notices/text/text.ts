import type { Facts } from '../../../core/facts.ts';
import type { PaperText } from '../../../core/paper.ts';
import { both, type Lang, type Text, text } from '../../../core/text.ts';
import type { Notice } from '../record.ts';
import { englishParts } from './en.ts';
import { noticeLayout } from './layout.ts';
import type { Enclosed, NoticeParts } from './parts.ts';
import { chineseText, englishText } from './plain.ts';
import { sheetOf } from './sheet.ts';
import { chineseParts } from './zh.ts';

export { chaseText, shortText } from './chat.ts';
export { minutesDraft } from './minutes.ts';
export { type Enclosed, eventName } from './parts.ts';

/** The text of the notice, to be pasted elsewhere: as it was last issued, or for a draft as it would be issued now. */
export const bodyOf = (n: Notice, facts: Facts, enclosed: Enclosed = NOTHING): Text =>
  both((lang) => (lang === 'zh' ? chineseText : englishText)(noticeParts(n, facts, lang), enclosed));

const NOTHING: Enclosed = { annexes: [], copies: [] };

/** The parts of a notice in one language, as it was last issued or would be issued now. */
export const noticeParts = (n: Notice, facts: Facts, lang: Lang): NoticeParts =>
  (lang === 'zh' ? chineseParts : englishParts)(sheetOf(n, facts));

/** The notice as a paper in the form of GB/T 9704. @param redHead the words of the red head; empty for none */
export const noticePaper = (n: Notice, facts: Facts, enclosed: Enclosed, redHead: string): PaperText => ({
  words: bodyOf(n, facts, enclosed),
  layout: (lang) => noticeLayout(noticeParts(n, facts, lang), enclosed, { lang, redHead }),
});

/** Notes about parts that the notice lacks because a setting is missing. */
export const gapsOf = (n: Notice, { settings }: Facts): readonly Text[] => [
  ...(settings.office === '' ? [words.noOfficeName] : []),
  ...(n.docNumber !== null && settings.docCode === '' ? [words.noDocCode] : []),
];

const words = {
  noOfficeName: text(
    'No signature: office config set office NAME gives the office its name',
    '缺少落款：请用 office config set office 单位名称 设置单位名称',
  ),
  noDocCode: text(
    'No document number line: office config set doc-code CODE gives the code before the year',
    '缺少发文字号：请用 office config set doc-code 代字 设置发文代字',
  ),
} as const;
