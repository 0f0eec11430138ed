import type { Moment } from '../../core/civil.ts';
import type { Note } from './note.ts';
import { isFields, type OutlineFields } from './outline.ts';

/** Records of the journal that are not on the desk: how many, and the newest change. `id` is '' if that was no record. */
export type Lacks = { readonly count: number; readonly id: string; readonly at: Moment };

/** The part of the journal that a desk lacks, in a note; null if it lacks nothing. */
export const lacksIn = (noted: unknown): Lacks | null => {
  const { count, id, at } = isFields(noted) ? noted : ({} as OutlineFields);
  return typeof count === 'number' && typeof id === 'string' && typeof at === 'string' ? { count, id, at } : null;
};

/**
 * A note of another version without all but what the desk lacks, which nothing else beside the desk says; null if it lacks nothing. Another
 * version has other schemas and rules, but a clerk has to be told of it until it is recovered.
 */
export const lacksAlone = (note: Note): Note | null =>
  note.lacks === null
    ? null
    : { ...note, steady: null, places: null, rest: null, said: [], known: {}, mayBeAsleep: {} };
