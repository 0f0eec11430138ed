/** Everything that the verbs of visits need to know of petitions. */
export { type ClockedVisit, clockStarted } from './clock.ts';
export { type EarlierMatters, earlierIn, pastOfRepeat } from './earlier.ts';
export { petitionOptions } from './fields.ts';
export { petitionNotes } from './notes.ts';
export { papersOfPetition } from './paperDoor.ts';
export { cameBefore, repeatAsked } from './repeat.ts';
export { reviewPetition } from './reviewVerb.ts';
export { type PetitionSaid, saysPetition, withPetition } from './said.ts';
