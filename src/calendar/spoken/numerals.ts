import { late } from '../../core/once.ts';

const DIGITS = '〇一二三四五六七八九';

const digit = (numeral: string): number => (numeral === '零' ? 0 : numeral === '两' ? 2 : DIGITS.indexOf(numeral));
const digitOr = (numeral: string | undefined, otherwise: number): number =>
  numeral === undefined ? otherwise : digit(numeral);

const COUNTED =
  /^(?:([一二两三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九])?(十)|([廿卅]))?([一二三四五六七八九两])?$/;

const counted = (run: string): string | null => {
  const [, hundreds, tens, ten, score, ones] = COUNTED.exec(run) ?? [];
  // 一百二 may mean 120 or 102.
  if (hundreds !== undefined && ten === undefined && !/[零〇]/.test(run) && ones !== undefined) return null;
  const tensOf = score === undefined ? (ten === undefined ? 0 : digitOr(tens, 1)) : score === '廿' ? 2 : 3;
  const number = digitOr(hundreds, 0) * 100 + tensOf * 10 + digitOr(ones, 0);
  return COUNTED.test(run) && number > 0 ? `${score === undefined ? '' : '廿'}${number}` : null;
};

/**
 * Chinese numerals in digits. 二十五 is counted, 二〇二六 is spelled digit by digit, 廿八 becomes `廿28`, because lunar days are mostly written so.
 * Numerals that may mean several numbers stay as they are: 三五 is three to five, 五一 and 三八 are festivals.
 */
const inDigits = (run: string): string => {
  if (/[十百廿卅]/.test(run)) return counted(run) ?? run;
  const isSpelled = run.length === 1 || run.length === 4 || /[零〇]/.test(run);
  return isSpelled ? Array.from(run, digit).join('') : run;
};

// 两 only counts things: 两日内 is within two days, but the second of a month is never 两日.
const NUMERALS = /[零〇一二三四五六七八九十百廿卅两]+/g;
const isLength = (after: string): boolean => !/^(?:[日号](?![之以]?[内后])|月)/.test(after);

/** The text with Chinese numerals as digits. */
export const withDigits = (typed: string): string =>
  typed.replace(NUMERALS, (run, at: number) => (run === '两' && !isLength(typed.slice(at + 1)) ? run : inDigits(run)));

const ENGLISH: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, n + 1]),
);
const UNIT = '(?:minute|hour|day|week|fortnight|month|quarter|year|working|business|workday)';
const countPattern = late(() => new RegExp(String.raw`\b(${Object.keys(ENGLISH).join('|')})(?= ${UNIT})`, 'g'));
const single = late(() => new RegExp(String.raw`\ban? (?=${UNIT})(?!quarter (?:past|to))`, 'g'));

/** The text with English numbers before a unit of time as digits: `in an hour`, `within two weeks`, `half a year`. */
export const withEnglishDigits = (typed: string): string =>
  typed
    .replace(/\bhalf an hour\b/g, '30 minutes')
    .replace(/\bhalf a year\b/g, '6 months')
    .replace(/\b(?:an|one) hour and a half\b/g, '90 minutes')
    .replace(/\b(?:a )?couple of /g, '2 ')
    .replace(single(), '1 ')
    .replace(countPattern(), (word) => String(ENGLISH[word]))
    .replace(/\b(\d{1,2}) fortnights?\b/g, (_, count: string) => `${Number(count) * 14} days`);
