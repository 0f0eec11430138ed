import type { Entry } from './journal.ts';

type Marked = Pick<Entry, 'revision' | 'undoes' | 'redoes'>;

/** A command of the clerk's own, and neither an undo nor a redo. */
export const isOrdinary = ({ undoes, redoes }: Marked): boolean => undoes === undefined && redoes === undefined;

/**
 * Whether a command was taken back and not done again since. Ask about one entry after the other, the newest first: the last undo or
 * redo of a command decides.
 */
export const takenBackSince = (): ((entry: Marked) => boolean) => {
  const isTakenBack = new Map<number, boolean>();
  return ({ revision, undoes = [], redoes = [] }) => {
    for (const command of undoes) if (!isTakenBack.has(command)) isTakenBack.set(command, true);
    for (const command of redoes) if (!isTakenBack.has(command)) isTakenBack.set(command, false);
    return isTakenBack.get(revision) === true;
  };
};
