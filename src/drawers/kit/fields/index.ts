/** Every kind of value a verb can be told: what it looks like in help, and how it is read from what was typed. */
export * from './choices.ts';
export * from './leads.ts';
export { asked, flag, labelled, needed, rest, spelled } from './make.ts';
export * from './numbers.ts';
export * from './paths.ts';
export { tasks } from './tasks.ts';
export * from './times.ts';
export { until } from './until.ts';
export { who } from './who.ts';
export * from './writings.ts';
