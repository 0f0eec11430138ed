import { addMinutes, minutesBetween } from '../../core/civil.ts';
import { listed, type Text, text } from '../../core/text.ts';
import type { Notice } from './record.ts';

/**
 * Notes about a meeting within another one, and about the meetings within it: times outside the larger meeting, and people called to the
 * smaller one only.
 */
export const nestedNotes = (n: Notice, records: readonly Notice[]): readonly Text[] => {
  const above = records.find(({ id }) => id === n.parent);
  return [
    ...(above === undefined ? [] : notesOf(n, above)),
    ...childrenOf(n.id, records).flatMap((child) => notesOf(child, n)),
  ];
};

/** The meetings that belong to a notice and are still to be held. */
export const childrenOf = (id: string, records: readonly Notice[]): readonly Notice[] =>
  records.filter(({ parent, cancelledAt, heldAt }) => parent === id && cancelledAt === null && heldAt === null);

/** Notes with the commands by which the meetings that were left behind move by the same amount. */
export const staying = (before: Notice, after: Notice, records: readonly Notice[]): readonly Text[] => {
  const minutes = minutesBetween(before.start, after.start);
  return childrenOf(after.id, records).map((child) =>
    words.leftBehind(child.id, addMinutes(child.start, minutes).slice(0, 16).replace('T', ' ')),
  );
};

const notesOf = (child: Notice, above: Notice): readonly Text[] => {
  const known = new Set([above.host, ...above.called.flatMap(({ name, substitute }) => [name, substitute ?? name])]);
  const guests = [child.host, ...child.called.map(({ name }) => name)].filter((name) => !known.has(name));
  const isOutside = child.start < above.start || child.end > above.end;
  return [
    ...(isOutside ? [words.outside(child.id, above.id)] : []),
    ...(guests.length === 0 ? [] : [words.guests(listed([...new Set(guests)]), child.id, above.id)]),
  ];
};

const words = {
  leftBehind: (id: string, at: string): Text =>
    text(
      `${id} stays where it was; to move it along: office notice postpone ${id} --at "${at}"`,
      `${id} 仍在原时间；如需一并顺延：office notice postpone ${id} --at "${at}"`,
    ),
  outside: (child: string, above: string): Text =>
    text(`${child} is outside the time of ${above}`, `${child} 不在 ${above} 的会期内`),
  guests: (names: Text, child: string, above: string): Text =>
    text(`${names.en}: called to ${child}, but not to ${above}`, `${names.zh} 参加 ${child}，但不在 ${above} 的名单中`),
} as const;
