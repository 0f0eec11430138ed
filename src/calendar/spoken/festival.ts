import { type Day, dayFrom, stepDays, yearOf } from '../../core/civil.ts';
import { late } from '../../core/once.ts';
import { lunarDate, qingming } from '../working/almanac.ts';
import { inSomeYear } from './choose.ts';
import { holidayAround, nextHoliday } from './holiday.ts';
import { oneDay, workdayFrom, workdayUntil } from './period.ts';
import type { DayPhrase, Meant, On, Period } from './phrase.ts';
import { inYear, SAID_YEAR, type SaidYear } from './whole.ts';

type DayIn = (year: number) => Day | null;
type Festival = { readonly name: string; readonly dayIn: DayIn; readonly isLunar?: true };

const fixed =
  (month: number, date: number): DayIn =>
  (year) =>
    dayFrom(year, month, date);
const solar = (name: string, month: number, date: number): Festival => ({ name, dayIn: fixed(month, date) });
/** A festival of the lunar calendar. `dayIn` takes a lunar year, which ends in the next civil year. */
const lunar = (name: string, month: number, date: number): Festival => ({
  ...{ name, isLunar: true },
  dayIn: (year) => lunarDate(year, month, date),
});

/** The last day of the lunar year that ends in this civil year. */
const eve: DayIn = (year) => {
  const first = lunarDate(year, 1, 1);
  return first === null ? null : stepDays(first, -1);
};

/** Public holidays by the names in use, as patterns for folded text (`11国庆`) without groups. */
const HOLIDAYS = (): readonly Festival[] => [
  solar('元旦节?|新年|阳历年', 1, 1),
  lunar('(?:中国|农历)?(?:春节|新春)|过年|大年初1|年(?=[之以]?[前后])', 1, 1),
  { name: '清明节?', dayIn: qingming },
  solar('五一(?:国际)?(?:劳动)?节?|劳动节|51(?=[之以]?[前后]|假期|长假|期间)', 5, 1),
  lunar('端午节?', 5, 5),
  lunar('中秋节?', 8, 15),
  solar('国庆节?|11国庆节?|11(?=[之以]?[前后]|假期|长假|期间|黄金周)', 10, 1),
];

const DAYS = (): readonly Festival[] => [
  { name: '除夕夜?|大年30|年30', dayIn: eve },
  lunar('元宵节?', 1, 15),
  lunar('龙抬头', 2, 2),
  lunar('7夕节?|七夕节?', 7, 7),
  lunar('中元节?', 7, 15),
  lunar('重阳节?|老人节', 9, 9),
  lunar('腊8节?', 12, 8),
  lunar('小年', 12, 23),
  solar('情人节', 2, 14),
  solar('学雷锋(?:纪念)?日', 3, 5),
  solar('三八(?:国际)?(?:劳动)?(?:妇女)?节?|(?:国际)?妇女节', 3, 8),
  solar('植树节', 3, 12),
  solar('三一五|消费者权益日', 3, 15),
  solar('(?:全民)?国家安全(?:教育)?日', 4, 15),
  solar('五四(?:青年)?节?|青年节', 5, 4),
  solar('护士节', 5, 12),
  solar('六一(?:国际)?(?:儿童)?节?|儿童节', 6, 1),
  solar('(?:世界)?环境日', 6, 5),
  solar('禁毒日', 6, 26),
  solar('七一(?:建党)?节?|建党节', 7, 1),
  solar('八一(?:建军)?节?|建军节', 8, 1),
  solar('抗战胜利(?:纪念)?日', 9, 3),
  solar('教师节', 9, 10),
  solar('烈士纪念日', 9, 30),
  solar('记者节', 11, 8),
  solar('消防(?:宣传)?日', 11, 9),
  solar('(?:国家)?宪法(?:宣传)?日', 12, 4),
  solar('(?:国家)?公祭日', 12, 13),
  solar('平安夜', 12, 24),
  solar('圣诞节?', 12, 25),
];

const ENGLISH_HOLIDAYS = (): readonly Festival[] => [
  solar("new year(?:'?s(?: day)?)?", 1, 1),
  lunar('(?:the )?spring festival|(?:chinese|lunar) new year|cny', 1, 1),
  { name: 'qing ?ming(?: festival)?|tomb[- ]sweeping(?: day)?', dayIn: qingming },
  solar('labou?r day|may day', 5, 1),
  lunar('(?:the )?dragon boat(?: festival)?', 5, 5),
  lunar('(?:the )?mid-?autumn(?: festival)?', 8, 15),
  solar('(?:the )?national day', 10, 1),
];

const ENGLISH_DAYS = (): readonly Festival[] => [
  { name: "(?:chinese|lunar) new year'?s eve|(?:the )?spring festival eve", dayIn: eve },
  solar("new year'?s eve", 12, 31),
  lunar('(?:the )?lantern festival', 1, 15),
  lunar('(?:the )?double ninth(?: festival)?', 9, 9),
  solar("women'?s day", 3, 8),
  solar("children'?s day", 6, 1),
  solar("teachers'?s? day", 9, 10),
  solar('christmas(?: day)?', 12, 25),
];

/**
 * The days around a festival: before it, the last working day before; after it, the first one after; otherwise the festival, or its whole
 * holiday.
 */
const around = (day: Day | null, side: string, isHoliday: boolean, on: On): Period | null => {
  if (day === null) return null;
  if (/前|before/.test(side)) return oneDay(workdayUntil(stepDays(day, -1), on));
  if (/后|after/.test(side)) return oneDay(workdayFrom(stepDays(day, 1), on));
  const isWhole = side !== '' || on.sense === 'looking';
  return isHoliday && isWhole ? { ...holidayAround(day, on), day } : oneDay(day);
};

/** A function that gets the civil year instead of the lunar one. The last months of a lunar year are in the next civil year. */
const inCivilYear =
  (dayIn: DayIn): DayIn =>
  (year) =>
    [year - 1, year].map(dayIn).find((day) => day !== null && yearOf(day) === year) ?? null;

const meant = (on: On, { dayIn, isLunar }: Festival, said: SaidYear, of: (day: Day | null) => Period | null): Meant => {
  const hasYear = said.written !== '' || said.word !== '';
  if (hasYear) return inYear(on, said, (year) => of((isLunar === true ? inCivilYear(dayIn) : dayIn)(year)));
  return inSomeYear(on, (year) => of(dayIn(year)));
};

const SIDE = '((?:假期|长假|黄金周)?(?:前夕|[之以]?[前后])|假期|长假|黄金周|期间|当天)?';

const chinese =
  (isHoliday: boolean) =>
  (festival: Festival): DayPhrase => [
    new RegExp(`^${SAID_YEAR}(?:${festival.name})${SIDE}`),
    (on, written, word, side) =>
      meant(on, festival, { written, word }, (day) => around(day, side === '当天' ? '' : side, isHoliday, on)),
  ];

const english =
  (isHoliday: boolean) =>
  (festival: Festival): DayPhrase => [
    new RegExp(`^(before |after )?(?:the )?(?:${festival.name})(?![a-z'])( holidays?)?(?:,? (\\d{4})(?![\\d:]))?`),
    (on, side, whole, written) =>
      meant(on, festival, { written, word: '' }, (day) => around(day, side || whole, isHoliday, on)),
  ];

/** The phrases 节前 and 节后 without a name, which mean the next public holiday. */
const NEXT: readonly DayPhrase[] = [
  [/^(?:节|放假|假期|长假|节假日)(前夕|[之以]?前|[之以]?后)/, (on, side) => around(nextHoliday(on), side, true, on)],
  [
    /^(before|after) the (?:next )?(?:public )?holidays?(?![a-z])/,
    (on, side) => around(nextHoliday(on), side, true, on),
  ],
];

/** The phrases for festivals and public holidays: 春节前, 国庆后, 除夕, 重阳, 三八节, 节前, `before National Day`. */
export const FESTIVALS = late((): readonly DayPhrase[] => [
  ...HOLIDAYS().map(chinese(true)),
  ...DAYS().map(chinese(false)),
  ...ENGLISH_DAYS().map(english(false)),
  ...ENGLISH_HOLIDAYS().map(english(true)),
  ...NEXT,
]);
