import type { Row } from '../../../core/record.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import type { Contents } from '../../../desk/live/contents.ts';
import { type Doc, key } from '../../../drawers/documents/record.ts';
import { holesIn, yearsIn } from '../../../drawers/documents/serial.ts';

const MOST_NAMED = 8;

/** Numbers that are missing between the first and the last paper of a year. Somebody removed a paper, or typed a number by hand. */
export const serialHoles = ({ archived }: Examined, { drawers }: Contents): readonly Ailment[] => {
  const live = drawers[key.name] as readonly Row[] as readonly Doc[];
  if (live.length === 0) return [];
  const all = live.map(numberOf);
  for (const { drawer, row } of archived.rows()) if (drawer === key.name) all.push(numberOf(row as Doc));
  return yearsIn(all).flatMap((year) => {
    const holes = holesIn(all, year);
    if (holes.length === 0) return [];
    return [
      {
        code: 'serialHoles',
        severity: 'advice',
        where: '',
        what: words.holes(year, holes),
        remedy: words.remedy(holes[0]),
      },
    ];
  });
};

/** The year and the serial of a paper. The other values are not kept, because the archive is large. */
const numberOf = ({ year, serial }: Doc) => ({ year, serial });

const words = {
  holes: (year: number, holes: readonly number[]): Text => {
    const some = listed(holes.slice(0, MOST_NAMED).map(String));
    return text(
      `Serials of ${year} that no paper has: ${some.en}${holes.length > MOST_NAMED ? ', …' : ''}`,
      `${year} 年收文号断号：${some.zh}${holes.length > MOST_NAMED ? ' 等' : ''}`,
    );
  },
  remedy: (first: number | undefined): Text =>
    text(
      `If the paper is there: office doc in TITLE --from BODY --serial ${first}; office log says what was removed`,
      `有这件公文的，补登：office doc in 标题 --from 单位 --serial ${first}；office log 可查删除记录`,
    ),
} as const;
