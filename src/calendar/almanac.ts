// The one file that knows tyme4ts, which costs about 10 ms to load inside the bundle; all else asks here.
import { LegalHoliday, LunarDay, SolarDay, SolarTerm } from 'tyme4ts';
import { type Day, dayFrom, yearOf } from './civil.ts';

/** One entry of a yearly arrangement: a day off, or (not off) a day worked to make up for the holiday named. */
export type Entry = { readonly day: Day; readonly name: string; readonly off: boolean };

// 2013: both days are in 国办发明电〔2012〕33号 (清明节 "4月7日（星期日）上班", 国庆节 "10月12日（星期六）上班") and missing in tyme4ts 1.5.2.
const MISSING: readonly Entry[] = [
  { day: '2013-04-07', name: '清明节', off: false },
  { day: '2013-10-12', name: '国庆节', off: false },
];

type Ymd = { getYear(): number; getMonth(): number; getDay(): number };
const civilDay = (solar: Ymd): Day => dayFrom(solar.getYear(), solar.getMonth(), solar.getDay()) ?? '';
const solarDay = (day: Day): SolarDay =>
  SolarDay.fromYmd(yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

// `2026010400-03`: the day, 0 worked or 1 off, which of NAMES, how far it is from the festival itself. Read here and not by
// `LegalHoliday.fromYmd` and `next`, which compile a pattern for every day: 2 ms a year. holidays.test.ts guards the format.
const holidaysOf = (year: number): RegExp =>
  new RegExp(String.raw`(${String(year).padStart(4, '0')})(\d{2})(\d{2})([01])(\d)[+-]\d{2}`, 'g');

/**
 * The entries tyme4ts has for the days of a year, none for a year it does not cover. Those of late December named 元旦 are the
 * following year's arrangement.
 */
export const entriesOf = (year: number): Entry[] => {
  const entries = Array.from(LegalHoliday.DATA.matchAll(holidaysOf(year)), ([, y, month, date, off, name]) => ({
    day: `${y}-${month}-${date}`,
    name: LegalHoliday.NAMES[Number(name)] ?? '',
    off: off === '1',
  }));
  return [...entries, ...MISSING.filter(({ day }) => yearOf(day) === year)];
};

/** The civil day of a lunar date: the lunar year is named by the civil year it begins in, months run from 1. */
export const lunarDate = (year: number, month: number, date: number): Day =>
  civilDay(LunarDay.fromYmd(year, month, date).getSolarDay());

/** The day of 清明, the seventh solar term after the winter solstice before. */
export const qingming = (year: number): Day => civilDay(SolarTerm.fromIndex(year, 7).getSolarDay());

/** The lunar date of a day: numbers, whether the month is a leap month, and both as they are said in Chinese (闰六月, 初一). */
export const lunarOf = (
  day: Day,
): { month: number; date: number; leap: boolean; monthName: string; dateName: string } => {
  const lunar = solarDay(day).getLunarDay();
  const month = lunar.getLunarMonth();
  return {
    month: month.getMonth(),
    date: lunar.getDay(),
    leap: month.isLeap(),
    monthName: month.getName(),
    dateName: lunar.getName(),
  };
};
