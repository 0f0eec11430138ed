import { late } from '../../core/once.ts';
import { withDigits, withEnglishDigits } from './numerals.ts';
import { simplified } from './script.ts';

const WEEKDAY = /(?:周|星期|礼拜)([一二三四五六日天1-7])/g;
const weekdayNumber = (name: string): number =>
  /[日天]/.test(name) ? 7 : '一二三四五六'.indexOf(name) + 1 || Number(name);

const HAN = String.raw`[\u3007\u3400-\u9fff]`;
const blankByHan = late(() => new RegExp(`(?<=${HAN}) | (?=${HAN})`, 'g'));

/**
 * The text with 半年 and 半月 as numbers of months and days. 上半年 and 下半月 are parts of a year and a month, and 一个半月 is more than a month, so
 * these stay.
 */
const inUnits = (typed: string): string =>
  typed.replace(/(?<![上下个])半年/g, '6个月').replace(/(?<![上下个])半个?月/g, '15天');

/**
 * Typed text in one spelling: narrow digits and signs, small letters, simplified script, single spaces and none beside a Chinese character,
 * plain hyphens, numerals as digits, and Chinese weekdays as `周1 ` … `周7 `. Weekdays are converted before numerals, because otherwise 周五十点
 * (Friday at ten) would become fifty o'clock.
 */
export const fold = (typed: string): string =>
  withEnglishDigits(
    withDigits(
      inUnits(
        simplified(typed.normalize('NFKC').toLowerCase())
          .replace(/[\u2010-\u2015\u2212]+/g, '-')
          .replace(/[\u301c\u223c]/g, '~')
          .replace(/[\u2018\u2019]/g, "'")
          .replace(/\s+/g, ' ')
          .replace(blankByHan(), '')
          .replace(WEEKDAY, (_, name: string) => `周${weekdayNumber(name)} `),
      ),
    ),
  )
    .replace(/\btonight\b/g, 'today evening')
    .trim();
