import { phoneFor } from '../../core/personal/mask.ts';
import { commonWords as c } from '../../core/words.ts';
import { gatesSaid } from '../kit/gates/view.ts';
import { wordingBy } from '../kit/wording.ts';
import { petitionSaid } from './petition/view.ts';
import { receptionSaid } from './reception/view.ts';
import type { Visit } from './record.ts';
import { visitWords as w } from './words.ts';

export const wording = wordingBy<Visit>({
  kind: (kind) => w.kinds[kind],
  nature: (nature) => (nature == null ? c.none : w.natures[nature]),
  phone: (phone, { reveal }) => (phone === null ? c.none : phoneFor(phone, reveal)),
  petition: (petition) => petitionSaid(petition ?? null),
  reception: (reception) => receptionSaid(reception ?? null),
  gates: gatesSaid,
  imported: (imported) => (imported === null ? [] : [w.importedFrom(imported.file, imported.line)]),
});
