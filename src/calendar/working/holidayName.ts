import { listed, same, type Text, text } from '../../core/text.ts';

const HOLIDAYS: readonly (readonly [RegExp, Text])[] = [
  [/元旦/, text("New Year's Day", '元旦')],
  [/春节|除夕/, text('Spring Festival', '春节')],
  [/清明/, text('Qingming Festival', '清明节')],
  [/劳动|五一/, text('Labour Day', '劳动节')],
  [/端午/, text('Dragon Boat Festival', '端午节')],
  [/中秋/, text('Mid-Autumn Festival', '中秋节')],
  [/国庆|十一/, text('National Day', '国庆节')],
  [/抗战|抗日战争/, text('Victory Day', '抗战胜利纪念日')],
];

const namedIn = (written: string): Text => {
  const found = HOLIDAYS.map(([pattern, name]) => ({ name, place: written.search(pattern) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place);
  return found.length === 0 ? same(written) : listed(found.map(({ name }) => name));
};

// Kept by the written name: a year has some forty entries and seven names.
const names = new Map<string, Text>();

/**
 * A holiday's name in both languages, in whatever form a notice or the library gives it: `“五一”国际劳动节` is 劳动节, `国庆中秋` is two holidays in the
 * order written. An unknown name stays as it was written.
 */
export const holidayName = (written: string): Text => {
  const name = names.get(written) ?? namedIn(written);
  names.set(written, name);
  return name;
};
