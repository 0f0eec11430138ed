import type { JournalEntry } from './entry.ts';

type Marked = Pick<JournalEntry, 'revision' | 'undoes' | 'redoes'>;

/** Neither an undo nor a redo. */
export const isOrdinary = ({ undoes, redoes }: Marked): boolean => undoes === undefined && redoes === undefined;

/**
 * A question to ask about each entry, from the newest on: was this command taken back, and not done again since? The last undo or
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
