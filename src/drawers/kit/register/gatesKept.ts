import * as v from '../../../core/valibot.ts';
import { type Gate, gateTexts } from '../gates/gate.ts';
import { gateSchema } from '../gates/schema.ts';
import { gatesSaid } from '../gates/view.ts';
import { type Kind, list } from './kind.ts';

/** The gates of a register's records. They are not typed as an option; the verbs of gates write them. */
export const gatesKept: Kind<readonly Gate[], readonly Gate[]> = list({
  schema: () => v.array(gateSchema),
  typed: () => {
    throw new Error('gates are written by request, instruction and inform');
  },
  cell: gatesSaid,
  texts: gateTexts,
});
