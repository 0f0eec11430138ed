import { listed } from '../../../core/text.ts';
import * as v from '../../../core/valibot.ts';
import { type Line, lineName, lineTexts } from '../lines/line.ts';
import { lineSchema } from '../lines/schema.ts';
import { type Kind, list } from './kind.ts';

/** The lines of a register's records. They are not typed as an option; the verbs of lines write them. */
export const linesKept: Kind<readonly Line[], readonly Line[]> = list({
  schema: () => v.array(lineSchema),
  typed: () => {
    throw new Error('lines are written by add, tick, skip and assign');
  },
  cell: (lines) => listed(lines.map(lineName)),
  texts: lineTexts,
});
