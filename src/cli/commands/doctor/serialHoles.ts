import type { Row } from '../../../core/record.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import type { Contents } from '../../../desk/live/contents.ts';
import { type Doc, key } from '../../../drawers/documents/record.ts';
import { doublesIn, holesIn, yearsIn } from '../../../drawers/documents/serial.ts';

const MOST_NAMED = 8;

/** Numbers that several papers have, and numbers that are missing between the first and the last paper of a year. Somebody removed a paper, or typed a number by hand. */
export const serialHoles = ({ archived }: Examined, { drawers }: Contents): readonly Ailment[] => {
  const live = drawers[key.name] as readonly Row[] as readonly Doc[];
  if (live.length === 0) return [];
  const all = live.map(numberOf);
  for (const { row } of archived.rows(key.name)) all.push(numberOf(row() as Doc));
  return yearsIn(all).flatMap((year) => {
    const [holes, doubles] = [holesIn(all, year), doublesIn(all, year)];
    return [
      ...(holes.length === 0 ? [] : [advice(words.holes(year, holes), words.remedy(holes[0]))]),
      ...(doubles.length === 0 ? [] : [advice(words.doubles(year, doubles), words.doublesRemedy)]),
    ];
  });
};

const advice = (what: Text, remedy: Text): Ailment => ({
  ...{ code: 'serialHoles', severity: 'advice', where: '' },
  ...{ what, remedy },
});

/** The year and the serial of a paper. The other values are not kept, because the archive is large. */
const numberOf = ({ year, serial }: Doc) => ({ year, serial });

const named = (serials: readonly number[]): Text => {
  const some = listed(serials.slice(0, MOST_NAMED).map(String));
  return serials.length > MOST_NAMED ? text(`${some.en}, …`, `${some.zh} 等`) : some;
};

const words = {
  doubles: (year: number, serials: readonly number[]): Text => {
    const some = named(serials);
    return text(`Serials of ${year} that several papers have: ${some.en}`, `${year} 年收文号重号：${some.zh}`);
  },
  doublesRemedy: text(
    'Give one of them the next number: office doc edit ID --serial N',
    '其中一件改用下一号：office doc edit 编号 --serial 收文号',
  ),
  holes: (year: number, holes: readonly number[]): Text => {
    const some = named(holes);
    return text(`Serials of ${year} that no paper has: ${some.en}`, `${year} 年收文号断号：${some.zh}`);
  },
  remedy: (first: number | undefined): Text =>
    text(
      `If the paper is there: office doc in TITLE --from BODY --serial ${first}; office log says what was removed`,
      `有这件公文的，补登：office doc in 标题 --from 单位 --serial ${first}；office log 可查删除记录`,
    ),
} as const;
