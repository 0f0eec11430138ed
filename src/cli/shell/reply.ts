import { cut, padEnd, widthOf } from '../../terminal/width.ts';
import type { Candidate, Completion } from './candidates.ts';
import { quotedFor, type ShellLine } from './line.ts';

/** The text that a shell reads: first its task, `:words`, `:files` or `:folders`, then a candidate on each line. */
const said = ({ kind }: Completion, lines: readonly string[]): string => [`:${kind}`, ...lines, ''].join('\n');

/** The reply to shells that show descriptions: word, tab, note. */
export const plainReply = (completion: Completion): string =>
  said(
    completion,
    completion.candidates.map(({ word, note }) => (note === '' ? word : `${word}\t${note}`)),
  );

/**
 * The values of COMP_TYPE at which bash shows candidates: `?`, `!` and `@`. At others bash may insert the candidate, including its note.
 */
const LISTING = [63, 33, 64];

const GAP = 2;
const USUAL_COLUMNS = 80;

/**
 * The reply to bash, which inserts candidates as they are. They are quoted, and have notes only if bash shows them and does not insert
 * them.
 */
export const bashReply = (
  completion: Completion,
  line: ShellLine,
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

/** The candidates with their notes, padded to half the width of the screen, because bash would put shorter ones side by side. */
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
