/** Everything that the verbs of follow-ups need to know of petitions. */
export { refuseAccused, sealedBy } from './accused.ts';
export { type AnswerGiven, afterAnswered, naturesIn, resultsIn } from './answered.ts';
export { answeredNotes } from './notes.ts';
export { servedOption, servedWith } from './served.ts';
