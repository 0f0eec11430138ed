import type { Verb } from '../verb.ts';
import { doorsOf, type VerbDoor } from '../verbDoors.ts';

/** Doors of the verbs that `gateVerbs` makes. */
export const gateDoors = (verbs: () => readonly Verb[]): readonly VerbDoor[] =>
  doorsOf({ request: '请示', instruction: '批示', inform: '报告' }, verbs);
