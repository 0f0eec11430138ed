import type { Row } from '../../../core/record.ts';
import { doorsOf, type VerbDoor } from '../verbDoors.ts';
import type { Lined } from './lined.ts';
import { lineVerbs } from './verbs.ts';

/** Doors of the verbs that `lineVerbs` makes. */
export const lineDoors = <R extends Row>(lined: () => Lined<R>): readonly VerbDoor[] =>
  doorsOf({ add: '加一项', tick: '勾', skip: '免', assign: '落实', rehearse: '过一遍' }, () => lineVerbs(lined()));
