import { shortMoment } from '../../../calendar/speak.ts';
import type { Facts } from '../../../core/facts.ts';
import { type Block, bad, type Cell, dim, good, warn } from '../../../core/page.ts';
import { both, listed, type Text, text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import { owedSaid } from '../gates/view.ts';
import type { Shot } from './film.ts';
import { isLineOpen, lineName } from './line.ts';
import { PHASES } from './phases.ts';
import { lineWords as w } from './words.ts';

/** A column of which nothing is cut, because a film is gone through to the end. */
const WHOLE = { isWhole: true };

/** The film in its three parts. */
export const phaseBlocks = (film: readonly Shot[], facts: Facts): readonly Block[] =>
  PHASES.flatMap((phase): readonly Block[] => {
    const shots = film.filter((shot) => shot.phase === phase);
    if (shots.length === 0) return [];
    return [
      { kind: 'gap' },
      { kind: 'title', cell: w.phases[phase] },
      {
        kind: 'rows',
        columns: [{}, { align: 'right' }, WHOLE, WHOLE, WHOLE],
        rows: shots.map((shot) => rowOf(shot, facts)),
      },
    ];
  });

const rowOf = (shot: Shot, { now }: Facts): readonly Cell[] => [
  shot.by === null ? c.none : shortMoment(shot.by, now),
  shot.no === 0 ? '·' : `${shot.no}`,
  isLineOpen(shot) ? lineName(shot) : dim(lineName(shot)),
  ownerCell(shot),
  stateCell(shot),
];

const ownerCell = ({ owner, unit }: Shot): Cell => {
  if (owner === null) return c.none;
  return unit === null || unit === '' || unit === owner ? owner : [owner, dim(text(` (${unit})`, `（${unit}）`))];
};

/** The gaps of a line in words; of a clash with other records their ids follow. */
export const gapsSaid = ({ gaps, clashes }: Pick<Shot, 'gaps' | 'clashes'>): readonly Text[] =>
  gaps.map((gap) => (gap === 'double' ? both((lang) => [w.gaps.double[lang], ...clashes].join(' ')) : w.gaps[gap]));

/** The gaps of a line, and who has still to be asked or told about it. */
const stateCell = (shot: Shot): Cell => {
  if (!isLineOpen(shot)) return good(w.done);
  const owed = (shot.gates ?? []).flatMap((gate) => owedSaid(gate) ?? []);
  const said = [...gapsSaid(shot), ...owed];
  if (said.length > 0) return shot.gaps.length > 0 ? bad(listed(said)) : warn(listed(said));
  return shot.confirmedAt === null ? '' : good(w.confirmed);
};
