import type { Base } from './rule.ts';

/** A day of the year with a name: patterns for its names in inOneSpelling text, and the names by which a rule is shown. */
type Festival = {
  readonly base: Base;
  readonly zh: string;
  readonly en: string;
  readonly shown: readonly [string, string];
};

const solar = (month: number, date: number): Base => ({ of: 'solar', month, date });
const lunar = (month: number, date: number): Base => ({ of: 'lunar', month, date });

/** The festivals that a yearly rule may name. */
const FESTIVALS: readonly Festival[] = [
  {
    base: lunar(1, 1),
    zh: '春节|新春|过年',
    en: 'spring festival|chinese new year|lunar new year',
    shown: ['春节', 'Spring Festival'],
  },
  {
    base: { of: 'eve' },
    zh: '除夕|大年三十|年三十',
    en: "spring festival eve|(?:chinese|lunar) new year'?s eve",
    shown: ['除夕', 'Spring Festival Eve'],
  },
  { base: lunar(1, 15), zh: '元宵节?', en: 'lantern festival', shown: ['元宵节', 'Lantern Festival'] },
  {
    base: { of: 'qingming' },
    zh: '清明节?',
    en: 'qing ?ming(?: festival)?|tomb-sweeping day',
    shown: ['清明', 'Qingming'],
  },
  { base: lunar(5, 5), zh: '端午节?', en: 'dragon boat(?: festival)?', shown: ['端午', 'Dragon Boat Festival'] },
  { base: lunar(8, 15), zh: '中秋节?', en: 'mid-?autumn(?: festival)?', shown: ['中秋', 'Mid-Autumn Festival'] },
  {
    base: lunar(9, 9),
    zh: '重阳节?|老人节',
    en: 'double ninth(?: festival)?',
    shown: ['重阳', 'Double Ninth Festival'],
  },
  { base: lunar(12, 8), zh: '腊八节?', en: 'laba(?: festival)?', shown: ['腊八', 'Laba Festival'] },
  { base: solar(1, 1), zh: '元旦节?|新年', en: "new year(?:'?s day)?", shown: ['元旦', "New Year's Day"] },
  { base: solar(3, 8), zh: '三八(?:妇女)?节?|妇女节', en: "women'?s day", shown: ['三八妇女节', "Women's Day"] },
  { base: solar(5, 1), zh: '五一(?:劳动)?节?|劳动节', en: 'labou?r day|may day', shown: ['五一', 'Labour Day'] },
  { base: solar(5, 4), zh: '五四(?:青年)?节?|青年节', en: 'youth day', shown: ['五四青年节', 'Youth Day'] },
  { base: solar(6, 1), zh: '六一(?:儿童)?节?|儿童节', en: "children'?s day", shown: ['六一儿童节', "Children's Day"] },
  { base: solar(7, 1), zh: '七一|建党节', en: 'party day', shown: ['七一', 'Party Day'] },
  { base: solar(8, 1), zh: '八一|建军节', en: 'army day', shown: ['八一', 'Army Day'] },
  { base: solar(9, 10), zh: '教师节', en: "teachers?'?s? day", shown: ['教师节', "Teachers' Day"] },
  { base: solar(10, 1), zh: '十一|国庆节?', en: 'national day', shown: ['国庆', 'National Day'] },
  { base: solar(12, 4), zh: '宪法日', en: 'constitution day', shown: ['宪法日', 'Constitution Day'] },
];

const isSame = (a: Base, b: Base): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The names of the festival on a day of the year, Chinese and English; null if the day has none. */
export const festivalOn = (base: Base): readonly [string, string] | null =>
  FESTIVALS.find((festival) => isSame(festival.base, base))?.shown ?? null;

/** The day of the year that a name means; null if no festival has it. */
export const festivalNamed = (name: string, lang: 'zh' | 'en'): Base | null =>
  FESTIVALS.find((festival) => new RegExp(`^(?:${festival[lang]})$`).test(name))?.base ?? null;
