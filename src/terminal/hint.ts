import { inLang, type Text } from '../core/text.ts';
import { harmless } from './harmless.ts';
import type { Look } from './look.ts';
import { widthOf } from './width.ts';

/** The hint of a question in one language; '' if it repeats the message or is wider than the screen. */
export const hintOf = (
  { message, hint }: { readonly message: Text; readonly hint?: Text },
  { lang, width }: Look,
): string => {
  const said = hint === undefined ? '' : harmless(inLang(hint, lang));
  return said === inLang(message, lang) || widthOf(said) >= width ? '' : said;
};

/** Phrases on one line if the screen is wide enough, else one below the other. */
export const besideOrBelow = (phrases: readonly string[], { width }: Look): readonly string[] => {
  const said = phrases.filter((phrase) => phrase !== '');
  const line = said.join('  ');
  return widthOf(line) < width ? [line].filter((each) => each !== '') : said;
};
