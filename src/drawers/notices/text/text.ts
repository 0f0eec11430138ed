import type { Facts } from '../../../core/facts.ts';
import { type Text, text } from '../../../core/text.ts';
import type { Notice } from '../record.ts';
import { noticeWords as w } from '../words.ts';
import { englishBody } from './en.ts';
import { sheetOf } from './sheet.ts';
import { chineseBody } from './zh.ts';

/** The notice as it can be pasted: as it was last issued, or as it would be issued now. */
export const bodyOf = (n: Notice, facts: Facts): Text => {
  const sheet = sheetOf(n, facts);
  return text(englishBody(sheet), chineseBody(sheet));
};

/** What the sheet lacks for want of a setting, and how to give it. */
export const gapsOf = (n: Notice, { settings }: Facts): readonly Text[] => [
  ...(settings.office === '' ? [w.noOfficeName] : []),
  ...(n.docNumber !== null && settings.docCode === '' ? [w.noDocCode] : []),
];
