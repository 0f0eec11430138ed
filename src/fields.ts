/** Every kind of value a verb can be told: what it looks like in help, and how it is read from what was typed. */
export * from './fields/choices.ts';
export { asked, flag, labelled, needed, rest, spelled } from './fields/field.ts';
export * from './fields/numbers.ts';
export * from './fields/paths.ts';
export * from './fields/times.ts';
export * from './fields/writings.ts';
