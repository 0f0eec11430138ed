import { late } from '../../core/once.ts';

const DIGITS = '零一二三四五六七八九';
const NUMERAL = '[〇零一二三四五六七八九十百]+';

/** The ordinal of a meeting in its title: 第十二次, 第12期, 12th. Terms of office (届) do not count on with each meeting. */
const ordinalPattern = late(
  () => new RegExp(`(?<=第)(?:\\d{1,4}|${NUMERAL})(?=[次期场轮讲批])|\\b\\d{1,4}(?:st|nd|rd|th)\\b`, 'giu'),
);

type Ordinal = { readonly at: number; readonly written: string; readonly value: number };

/** The last ordinal of a title; null if it has none that can be read. */
const ordinalIn = (title: string): Ordinal | null => {
  const found = [...title.matchAll(ordinalPattern())].at(-1);
  if (found === undefined) return null;
  const [written] = found;
  const value = /^\d/.test(written) ? Number.parseInt(written, 10) : chineseNumber(written);
  return value > 0 ? { at: found.index, written, value } : null;
};

const chineseNumber = (numeral: string): number => {
  const [, hundreds, tens, ten, ones] = /^(?:(.)百)?[零〇]?(?:(.)?(十))?(.)?$/u.exec(numeral) ?? [];
  const digit = (sign: string | undefined, otherwise: number): number =>
    sign === undefined ? otherwise : Math.max(0, DIGITS.indexOf(sign));
  return digit(hundreds, 0) * 100 + (ten === undefined ? 0 : digit(tens, 1)) * 10 + digit(ones, 0);
};

/** A number up to 999 in Chinese numerals: 12 is 十二, 105 is 一百零五. */
const inChinese = (value: number): string => {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const before = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`;
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`;
  return `${before}${gap}${ten}${ones === 0 ? '' : DIGITS[ones]}`;
};

const english = (value: number): string => {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  return `${value}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
};

const spelledLike = (written: string, value: number): string => {
  if (/[a-z]/i.test(written)) return english(value);
  return /^\d/.test(written) || value > 999 ? String(value) : inChinese(value);
};

const withOrdinal = (title: string, { at, written }: Ordinal, said: string): string =>
  title.slice(0, at) + said + title.slice(at + written.length);

/**
 * The title of the next meeting: the ordinal is one more than the highest of the titles that differ in nothing else. A title without an
 * ordinal stays as it is.
 */
export const nextTitle = (title: string, others: readonly string[]): string => {
  const own = ordinalIn(title);
  if (own === null) return title;
  const values = others.flatMap((other) => {
    const found = ordinalIn(other);
    return found !== null && withOrdinal(other, found, '#') === withOrdinal(title, own, '#') ? [found.value] : [];
  });
  return withOrdinal(title, own, spelledLike(own.written, Math.max(own.value, ...values) + 1));
};
