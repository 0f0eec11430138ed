/** Everything that the verbs of visits need to know of receptions. */
export { billReception } from './billVerb.ts';
export { receptionNotes, type Shaping, shapingFor } from './door.ts';
export { receptionOptions } from './fields.ts';
export { fillingOfReception, paperOfReception } from './paperDoor.ts';
