/** The kinds of fields that options and arguments can have. Each says how it looks in help and how the typed words are read. */
export { amending, hasSign, signed } from './amending.ts';
export * from './choices.ts';
export { lastNight } from './lastNight.ts';
export * from './leads.ts';
export { lessonLines } from './lessons.ts';
export { asked, called, flag, labelled, needed, rest, spelled } from './make.ts';
export { markAsked, markNotes } from './marks.ts';
export * from './numbers.ts';
export { type Owed, type OwedSaid, owedOptions, withOwed } from './owed.ts';
export * from './paths.ts';
export { postLevel } from './postLevels.ts';
export { tasks } from './tasks.ts';
export { template, templateLines } from './template.ts';
export * from './times.ts';
export { restDay } from './timeWords.ts';
export { until } from './until.ts';
export { who } from './who.ts';
export * from './writings.ts';
