import { Complaint } from '../../../core/complaint.ts';
import type { Field } from '../../../core/field.ts';
import { echo, type Text, text } from '../../../core/text.ts';

/** The chairs of a row between its aisles: `[4, 8, 4]` has two aisles. */
export type RowSize = readonly number[];

const ROW = /^(\d{1,3}(?:\+\d{1,3})*)(?:[x×*](\d{1,2}))?$/;
const MOST_CHAIRS = 120;

/** Rows of chairs, front to back: `7,9`, with aisles `4+8+4`, and several alike `4+8+4x5`. */
export const rowSizes = (help: Text): Field<readonly RowSize[], false> => ({
  ...{ shape: 'SIZES', help, required: false, isNeverCleared: true },
  read: (typed) => sizesOf(typed.join(',')),
});

/** The rows that typed words mean. Throws `badValue`. */
export const sizesOf = (typed: string): readonly RowSize[] =>
  typed
    .normalize('NFKC')
    .split(/[,，、;；\s]+/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [, chairs, times = '1'] = ROW.exec(part) ?? [];
      const size = (chairs ?? '').split('+').map(Number);
      if (chairs === undefined || Number(times) === 0 || size.includes(0) || chairsIn(size) > MOST_CHAIRS)
        throw new Complaint('badValue', words.notSizes(part), words.sizesHint);
      return Array.from({ length: Number(times) }, () => size);
    });

export const chairsIn = (size: RowSize): number => size.reduce((sum, part) => sum + part, 0);

/** The people of each row, front to back. Throws `ruleViolated` if there are more people than chairs. */
export const inRows = <T>(people: readonly T[], sizes: readonly RowSize[]): readonly (readonly T[])[] => {
  const chairs = sizes.reduce((sum, size) => sum + chairsIn(size), 0);
  if (people.length > chairs)
    throw new Complaint('ruleViolated', words.tooFew(people.length, chairs), words.tooFewHint);
  return pieces(people, sizes.map(chairsIn));
};

/** A row with gaps where the aisles are. A row that is not full has none, because its chairs are set anew. */
export const withAisles = <C>(cells: readonly C[], size: RowSize): readonly (C | 'gap')[] => {
  if (cells.length !== chairsIn(size)) return cells;
  return pieces(cells, size).flatMap((chairs, at): readonly (C | 'gap')[] =>
    at === 0 ? chairs : ['gap' as const, ...chairs],
  );
};

/** The list in pieces of these lengths. */
const pieces = <T>(all: readonly T[], lengths: readonly number[]): readonly (readonly T[])[] =>
  lengths.map((length, at) => {
    const from = chairsIn(lengths.slice(0, at));
    return all.slice(from, from + length);
  });

const words = {
  notSizes: (part: string): Text => text(`“${echo(part)}” is no number of chairs`, `“${echo(part)}”不是每排的座位数`),
  sizesHint: text(
    'Write the chairs of each row, front to back: 7,9; with aisles 4+8+4; five rows alike 4+8+4x5',
    '从前往后写每排座位数：7,9；有过道写 4+8+4；五排相同写 4+8+4x5',
  ),
  tooFew: (people: number, chairs: number): Text =>
    text(`${people} people, but ${chairs} chairs`, `${people} 人，只有 ${chairs} 个座位`),
  tooFewHint: text('Give more rows: --rows 7,9', '请加排数或座位：--rows 7,9'),
} as const;
