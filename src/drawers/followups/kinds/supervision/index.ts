/** The part of supervision that verbs need: kinds of matters, their dates and stages, what is said of an answer. */
export { enteredMatter, enteringNotes } from './enter.ts';
export * from './fields.ts';
export { linedFollowup } from './lined.ts';
export { sessionOf } from './review/session.ts';
export { reviseFollowup } from './revise.ts';
export { stageDone, stageLine } from './stages.ts';
export { type ClosingAnswer, closingNotes, judge, readied } from './suggestion/answer.ts';
export { afterFeedback, type Staging, staged, usualAnswer } from './supervise.ts';
export { offeredDue } from './usualDue.ts';
