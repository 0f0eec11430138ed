// npm run almanac: writes data/almanac.json, tables with everything that the program needs of tyme4ts. The library itself is 293 KB of
// code, and its first lunar day takes 8 ms; the tables load in no time. almanac.test.ts compares every day of them with the library.
import { writeFileSync } from 'node:fs';
import { LegalHoliday, LunarYear, SolarTerm } from 'tyme4ts';

const LUNAR = { first: 1900, last: 2100 };
const ARRANGED = { first: 2000, last: 2099 };

// Two make-up days of 2013 that are missing in tyme4ts 1.5.2. Source: 国办发明电〔2012〕33号 (清明节 "4月7日（星期日）上班",
// 国庆节 "10月12日（星期六）上班").
const MISSING = [
  { day: '2013-04-07', name: '清明节', off: false },
  { day: '2013-10-12', name: '国庆节', off: false },
];

const range = ({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n);
const two = (number) => String(number).padStart(2, '0');

/**
 * A lunar year as `02-17 0 010101001110`: the civil day on which it begins, its leap month or 0, and a digit for each month, 1 if the month
 * has 30 days and 0 if it has 29.
 */
const lunarYear = (year) => {
  const months = LunarYear.fromYear(year).getMonths();
  const first = months[0].getFirstJulianDay().getSolarDay();
  const leap = months.find((month) => month.isLeap())?.getMonth() ?? 0;
  const lengths = months.map((month) => (month.getDayCount() === 30 ? '1' : '0')).join('');
  return `${two(first.getMonth())}-${two(first.getDay())} ${leap} ${lengths}`;
};

// `2026010400-03`: the day; 0 for a working day, 1 for a day off; the holiday's place in NAMES; the distance in days from the festival.
const announced = Array.from(
  LegalHoliday.DATA.matchAll(/(\d{4})(\d{2})(\d{2})([01])(\d)[+-]\d{2}/g),
  ([, year, month, date, off, name]) => ({
    ...{ day: `${year}-${month}-${date}`, name: LegalHoliday.NAMES[Number(name)], off: off === '1' },
  }),
);

/** Days of each year by holiday, with `+` before make-up working days: `元旦 01-01 01-02 01-03 +01-04; 春节 …`. */
const holidays = new Map();
for (const { day, name, off } of [...announced, ...MISSING].sort((a, b) => (a.day < b.day ? -1 : 1))) {
  const year = holidays.get(Number(day.slice(0, 4))) ?? new Map();
  year.set(name, [...(year.get(name) ?? []), `${off ? '' : '+'}${day.slice(5)}`]);
  holidays.set(Number(day.slice(0, 4)), year);
}
const known = { first: Math.min(...holidays.keys()), last: Math.max(...holidays.keys()) };
const holidaysOf = (year) =>
  [...(holidays.get(year) ?? [])].map(([name, days]) => `${name} ${days.join(' ')}`).join('; ');

// One text for each year, counted from the first: an object with a key for each year and holiday would be made at each start of the program.
const almanac = {
  lunar: { first: LUNAR.first, years: range(LUNAR).map(lunarYear) },
  // The days of April on which 清明 falls, a digit for each year.
  qingming: {
    first: ARRANGED.first,
    days: range(ARRANGED)
      .map((year) => SolarTerm.fromIndex(year, 7).getSolarDay().getDay())
      .join(''),
  },
  holidays: { first: known.first, years: range(known).map(holidaysOf) },
};

writeFileSync('data/almanac.json', `${JSON.stringify(almanac, null, 1)}\n`);
