import { cut, padEnd, widthOf } from '../../terminal/width.ts';
import type { Candidate, Completion } from './candidates.ts';
import { type Line, quotedFor } from './line.ts';

/** What a shell reads: first what to do, `:words`, `:files` or `:folders`, then a candidate on each line. */
const said = ({ kind }: Completion, lines: readonly string[]): string => [`:${kind}`, ...lines, ''].join('\n');

/** For shells that know descriptions: word, tab, note. */
export const plainReply = (completion: Completion): string =>
  said(
    completion,
    completion.candidates.map(({ word, note }) => (note === '' ? word : `${word}\t${note}`)),
  );

/** COMP_TYPE: `?`, `!` and `@` show what there is; any other may put it into the line, notes and all. */
const LISTING = [63, 33, 64];

const GAP = 2;
const USUAL_COLUMNS = 80;

/** For bash, which puts what it is given into the line as it is: quoted, and with notes only where these are shown and not typed. */
export const bashReply = (
  completion: Completion,
  line: Line,
  at: { readonly type: number; readonly columns: number },
): string => {
  const rows = completion.candidates.flatMap((candidate) => {
    const word = candidate.word.startsWith(line.kept)
      ? quotedFor(candidate.word.slice(line.kept.length), line.quote)
      : null;
    return word === null ? [] : [{ ...candidate, word }];
  });
  const isShown = LISTING.includes(at.type) && line.quote === '' && rows.length > 1;
  return said(completion, isShown ? listed(rows, at.columns || USUAL_COLUMNS) : rows.map(({ word }) => word));
};

/** One a line, for bash sets side by side what is narrower than half the screen. */
const listed = (rows: readonly Candidate[], columns: number): readonly string[] => {
  const most = columns - GAP;
  const width = Math.min(
    rows.reduce((widest, { word }) => Math.max(widest, widthOf(word)), 0),
    most,
  );
  return rows.map(({ word, note }) => {
    const room = most - Math.max(width, widthOf(word)) - GAP;
    const noted = note === '' || room < GAP ? word : `${padEnd(word, width + GAP)}${cut(note, room)}`;
    return padEnd(noted, Math.min(most, Math.ceil(columns / 2)));
  });
};
