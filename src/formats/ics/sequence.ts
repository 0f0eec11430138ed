const SEQUENCE = /^SEQUENCE:(\d+)\r\n/m;

/** The highest SEQUENCE that is written: one less than the highest integer of iCalendar (RFC 5545, 3.3.8), so that it can still be raised. */
const HIGHEST = 2_147_483_646;

/** The SEQUENCE in the text of one record; 0 if there is none. */
export const sequenceIn = (text: string): number => Math.min(HIGHEST, Number(SEQUENCE.exec(text)?.[1] ?? 0));

const unnumbered = (text: string): string => text.replace(SEQUENCE, '');

/** Whether a text differs from the one before it in anything but its SEQUENCE. */
export const isSuccessor = (text: string, before: string): boolean => unnumbered(text) !== unnumbered(before);

/** The text with a SEQUENCE above that of the text it replaces. After an undo a phone would otherwise keep the version that was undone. */
export const raised = (text: string, before: number): string =>
  sequenceIn(text) > before ? text : text.replace(SEQUENCE, `SEQUENCE:${before + 1}\r\n`);
