/** The two languages of the house. */
export type Lang = 'en' | 'zh';

/**
 * Something that is said, in both languages at once. Rules and views hand on a `Text`; only the terminal picks a side. A
 * sentence that lacks one language does not compile.
 */
export type Text = Readonly<Record<Lang, string>>;

export const text = (en: string, zh: string): Text => ({ en, zh });

/** Data a person wrote, which reads the same in either language. */
export const same = (written: string): Text => ({ en: written, zh: written });

/** One sentence made the same way in each language, for parts that are texts themselves; made when it is asked for, mostly in one. */
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

/** Words that were typed, as a message says them back: at most 40 characters. The terminal makes them harmless. */
export const echo = (typed: string): string => {
  const head = Array.from(typed.slice(0, LONGEST_ECHO * 2));
  return head.length > LONGEST_ECHO ? `${head.slice(0, LONGEST_ECHO - 1).join('')}…` : head.join('');
};

/** A number with a separator between thousands: 12,345. */
export const thousands = (n: number): string => n.toLocaleString('en-US');
