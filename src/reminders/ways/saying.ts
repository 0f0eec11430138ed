import type { Moment } from '../../core/civil.ts';
import { inLang, type Lang } from '../../core/text.ts';
import { harmless } from '../../terminal/harmless.ts';
import type { Digest } from '../digest.ts';
import { channelWords as w } from './words.ts';

export const sayingTitle = ({ title }: Digest, lang: Lang): string => harmless(inLang(title, lang)).trim();

/** Lines of a digest without its title, one for each reminder. */
export const sayingLines = ({ reminders, over, body }: Digest, lang: Lang): readonly string[] => [
  ...reminders.map(({ text, late }) => {
    const line = harmless(inLang(text, lang));
    return late ? inLang(w.late(line), lang) : line;
  }),
  ...(over === null ? [] : [harmless(inLang(over, lang))]),
  ...(body === null ? [] : harmless(inLang(body, lang), { breaks: true }).trimEnd().split('\n')),
];

/**
 * Digest as JSON, schema `office.digest/1`.
 * @param clean applied to each text before it goes out
 */
export const digestJson = (
  digest: Digest,
  lang: Lang,
  withOffset: (moment: Moment) => string,
  clean: (words: string) => string,
) => {
  const said = (words: Parameters<typeof inLang>[0] | null): string | null =>
    words === null ? null : clean(inLang(words, lang));
  return {
    schema: 'office.digest/1',
    id: digest.id,
    title: said(digest.title),
    reminders: digest.reminders.map(({ key, kind, id, at, when, text, late }) => ({
      ...{ key, kind, id, at: withOffset(at), when: withOffset(when), text: said(text), late },
    })),
    over: said(digest.over),
    body: said(digest.body),
  };
};
