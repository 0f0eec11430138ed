/** The two languages of the program. */
export type Lang = 'en' | 'zh';

/**
 * A phrase in both languages. Rules and views return a `Text`; only the terminal chooses the language. A sentence that lacks one language
 * does not compile.
 */
export type Text = Readonly<Record<Lang, string>>;

export const text = (en: string, zh: string): Text => ({ en, zh });

/** A text that a person wrote, which is the same in both languages. */
export const same = (written: string): Text => ({ en: written, zh: written });

/**
 * A sentence built by one function for each language, for parts that are texts themselves. It is built only when it is read, because mostly
 * only one language is needed.
 */
export const both = (make: (lang: Lang) => string): Text => ({
  get en() {
    return make('en');
  },
  get zh() {
    return make('zh');
  },
});

/** A list of names or phrases, with each language's own separator. */
export const listed = (parts: readonly (Text | string)[]): Text =>
  both((lang) => parts.map((part) => inLang(part, lang)).join(lang === 'zh' ? '、' : ', '));

export const inLang = (said: Text | string, lang: Lang): string => (typeof said === 'string' ? said : said[lang]);

const LONGEST_ECHO = 40;

/** Typed words as a message repeats them: at most 40 characters. The terminal removes dangerous characters when it prints. */
export const echo = (typed: string): string => {
  const head = Array.from(typed.slice(0, LONGEST_ECHO * 2));
  return head.length > LONGEST_ECHO ? `${head.slice(0, LONGEST_ECHO - 1).join('')}…` : head.join('');
};

/** A word as a shell takes it: in quotation marks if it has blanks or signs. */
export const quoted = (word: string): string =>
  /^[\p{L}\p{N}_.:+=@/-]+$/u.test(word) ? word : `"${word.replaceAll('"', '”')}"`;

const ASCII = /^[ -~]*$/;

/** Whether a text has no characters but printable ones of ASCII. */
export const isAscii = (written: string): boolean => ASCII.test(written);
