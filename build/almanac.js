// npm run almanac: writes data/almanac.json, what the program needs of tyme4ts in tables that cost nothing to load. The library
// itself is 293 KB of code, and its first lunar day takes 8 ms. almanac.test.ts holds every day of the tables against it.
import { writeFileSync } from 'node:fs';
import { LegalHoliday, LunarYear, SolarTerm } from 'tyme4ts';

const LUNAR = { first: 1900, last: 2100 };
const ARRANGED = { first: 2000, last: 2099 };

// 2013: both days are in 国办发明电〔2012〕33号 (清明节 "4月7日（星期日）上班", 国庆节 "10月12日（星期六）上班") and missing in tyme4ts 1.5.2.
const MISSING = [
  { day: '2013-04-07', name: '清明节', off: false },
  { day: '2013-10-12', name: '国庆节', off: false },
];

const range = ({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n);
const two = (number) => String(number).padStart(2, '0');

/** `02-17 0 010101001110`: the civil day it begins on, its leap month or 0, and of each month in turn whether it has 30 days. */
const lunarYear = (year) => {
  const months = LunarYear.fromYear(year).getMonths();
  const first = months[0].getFirstJulianDay().getSolarDay();
  const leap = months.find((month) => month.isLeap())?.getMonth() ?? 0;
  const lengths = months.map((month) => (month.getDayCount() === 30 ? '1' : '0')).join('');
  return `${two(first.getMonth())}-${two(first.getDay())} ${leap} ${lengths}`;
};

// `2026010400-03`: the day, 0 worked or 1 off, which of NAMES, how far it is from the festival itself.
const announced = Array.from(
  LegalHoliday.DATA.matchAll(/(\d{4})(\d{2})(\d{2})([01])(\d)[+-]\d{2}/g),
  ([, year, month, date, off, name]) => ({
    ...{ day: `${year}-${month}-${date}`, name: LegalHoliday.NAMES[Number(name)], off: off === '1' },
  }),
);

/** A year's days by holiday, `+` before those worked to make up for it: `"元旦": "01-01 01-02 01-03 +01-04"`. */
const holidays = {};
for (const { day, name, off } of [...announced, ...MISSING].sort((a, b) => (a.day < b.day ? -1 : 1))) {
  holidays[day.slice(0, 4)] ??= {};
  const year = holidays[day.slice(0, 4)];
  year[name] = [...(year[name]?.split(' ') ?? []), `${off ? '' : '+'}${day.slice(5)}`].join(' ');
}

const almanac = {
  lunar: Object.fromEntries(range(LUNAR).map((year) => [year, lunarYear(year)])),
  // The day of April.
  qingming: Object.fromEntries(
    range(ARRANGED).map((year) => [year, SolarTerm.fromIndex(year, 7).getSolarDay().getDay()]),
  ),
  holidays,
};

writeFileSync('data/almanac.json', `${JSON.stringify(almanac, null, 1)}\n`);
