import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { nearest } from '../../../core/nearest.ts';
import { isLineOpen, type Line, lineName, openLines } from './line.ts';
import { lineWords as w } from './words.ts';

/**
 * The lines that the typed words name, each once: by number, by the person, by a part of the text, or by the owner. Several words may be
 * one, separated by signs; `1-3` stands for the lines from one number to another. Throws `ruleViolated` for a word that names no line, or more than one.
 */
export const linesMeant = (
  id: string,
  lines: readonly Line[],
  typed: readonly string[],
  facts: Facts,
): readonly Line[] => [
  ...new Set(
    typed.flatMap((word) => {
      const whole = candidates(lines, word, facts);
      if (whole.length === 1) return whole;
      const parts = word.split(/[,，、;；]/).filter((part) => part.trim() !== '');
      return (parts.length > 1 ? parts : [word]).flatMap(
        (part) => ranged(lines, part) ?? [one(id, lines, part.trim(), facts)],
      );
    }),
  ),
];

const RANGE = /^(?:#|第)?\s*(\d{1,6})\s*[-–—~至到]\s*(\d{1,6})\s*项?$/;

/** The lines from one number to another, the open ones if there are any; null if the word is no such range. */
const ranged = (lines: readonly Line[], word: string): readonly Line[] | null => {
  const [, first, last] = RANGE.exec(word.trim().normalize('NFKC')) ?? [];
  const isNumber = (no: number): boolean => lines.some((line) => line.no !== 0 && line.no === no);
  if (!isNumber(Number(first)) || !isNumber(Number(last))) return null;
  const meant = lines.filter(({ no }) => no !== 0 && no >= Number(first) && no <= Number(last));
  const open = meant.filter(isLineOpen);
  return meant.length === 0 ? null : open.length > 0 ? open : meant;
};

/** The one line that a word names. Throws `ruleViolated` if there is none, or if there are several. */
const one = (id: string, lines: readonly Line[], word: string, facts: Facts): Line => {
  const found = candidates(lines, word, facts);
  const [first, ...others] = found;
  if (first === undefined) throw noSuchLine(id, lines, word);
  if (others.length > 0) throw new Complaint('ruleViolated', w.severalLines(word, found), w.lineByNumber);
  return first;
};

const noSuchLine = (id: string, lines: readonly Line[], word: string): Complaint => {
  const near = nearest(word, lines.map(lineName));
  const hint = near !== null ? w.didYouMean(near) : lines.length === 0 ? w.noneYet(id) : w.linesAre(lines);
  return new Complaint('ruleViolated', w.noSuchLine(id, word), hint);
};

/** Whether a word names lines, or several words separated by signs all do. */
export const isNaming = (lines: readonly Line[], word: string, facts: Facts): boolean =>
  candidates(lines, word, facts).length > 0 ||
  word
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .every((part) => part !== '' && (ranged(lines, part) !== null || candidates(lines, part, facts).length > 0));

/** Everything the word can mean. Of several, the open ones are meant if there are any. */
const candidates = (lines: readonly Line[], word: string, { contacts }: Facts): readonly Line[] => {
  const number = /^(?:#|第)?\s*(\d{1,6})\s*项?$/.exec(word.normalize('NFKC'))?.[1];
  if (number !== undefined) {
    const numbered = lines.filter(({ no }) => no !== 0 && no === Number(number));
    if (numbered.length > 0) return numbered;
  }
  const key = nameKey(word);
  const label = nameKey(directoryOf(contacts).labelOf(word));
  const ways: readonly ((line: Line) => boolean)[] = [
    (line) => nameKey(lineName(line)) === key,
    ({ person }) => person !== null && nameKey(person) === label,
    (line) => nameKey(lineName(line)).includes(key),
    ({ owner }) => owner !== null && nameKey(owner) === label,
  ];
  const found = ways.map((isMeant) => lines.filter(isMeant)).find((some) => some.length > 0) ?? [];
  const open = found.filter(isLineOpen);
  return open.length > 0 ? open : found;
};

/** The complaint where nobody said which lines are done. */
export const noneNamed = (id: string, lines: readonly Line[]): Complaint => {
  const open = openLines(lines);
  if (open.length > 0) return new Complaint('missingValue', w.whichAreDone, w.linesAre(open));
  return new Complaint('ruleViolated', lines.length === 0 ? w.noneYet(id) : w.noneOpen);
};
