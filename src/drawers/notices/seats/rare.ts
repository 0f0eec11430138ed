import { late } from '../../../core/once.ts';

/** The rows of GB 2312 with Chinese characters: level one (3755), and level two (3008). */
const FIRST_ROW = 0xb0;
const LAST_ROW = 0xf7;

/** The last row of level one ends before its last five places, which hold nothing in GB 2312. */
const SHORT_ROW = { row: 0xd7, places: 0xf9 - 0xa0 };
const PLACES = 94;

/** The 6763 Chinese characters of GB 2312. Their code in GB 18030 is the same, which Node can read. */
export const gb2312 = late(
  (): ReadonlySet<string> => new Set(new TextDecoder('gb18030').decode(Uint8Array.from(codes()))),
);

const codes = (): readonly number[] =>
  Array.from({ length: LAST_ROW - FIRST_ROW + 1 }, (_, at) => FIRST_ROW + at).flatMap((row) =>
    Array.from({ length: row === SHORT_ROW.row ? SHORT_ROW.places : PLACES }, (_, place) => [row, 0xa1 + place]).flat(),
  );

/** The characters of a name that an old printer or font may lack (生僻字): Chinese ones outside GB 2312. */
export const rareIn = (name: string): readonly string[] =>
  [...name].filter((sign) => /\p{Script=Han}/u.test(sign) && !gb2312().has(sign));
