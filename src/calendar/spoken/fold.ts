const DIGITS = '〇一二三四五六七八九';

const digit = (numeral: string): number => (numeral === '零' ? 0 : numeral === '两' ? 2 : DIGITS.indexOf(numeral));

const TENS = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/;

// 二十五 is counted, 二〇二六 is spelled; 十 in any other place is left alone, and not understood.
const inDigits = (run: string): string => {
  const tens = TENS.exec(run);
  if (tens) return String((tens[1] ? digit(tens[1]) : 1) * 10 + (tens[2] ? digit(tens[2]) : 0));
  return run.includes('十') ? run : Array.from(run, digit).join('');
};

const WEEKDAY = /(?:周|星期|礼拜) ?([一二三四五六日天1-7])/g;
const weekdayNumber = (name: string): number =>
  /[日天]/.test(name) ? 7 : '一二三四五六'.indexOf(name) + 1 || Number(name);

/**
 * What was typed, in one spelling: narrow digits and signs, small letters, single spaces, plain hyphens, Chinese numerals as
 * digits, and Chinese weekdays as `周1 ` … `周7 `. The weekday goes first, or 周五十点 (Friday at ten) would be fifty o'clock.
 */
export const fold = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/週/g, '周')
    .replace(WEEKDAY, (_, name: string) => `周${weekdayNumber(name)} `)
    .replace(/[零〇一二两三四五六七八九十]+/g, inDigits)
    .replace(/\btonight\b/g, 'today evening')
    .trim();
