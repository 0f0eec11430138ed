import { Complaint } from '../../core/complaint.ts';
import type { Field, Fields } from '../../core/field.ts';
import { nearest } from '../../core/nearest.ts';
import { late } from '../../core/once.ts';
import { maskPersonal } from '../../core/personal/mask.ts';
import { type Text, text } from '../../core/text.ts';
import { GLOBALS } from './globals.ts';
import { spellings } from './optionWord.ts';
import { shapeInChinese } from './shapeInChinese.ts';
import { commandWords as w } from './words.ts';

/** An option as it may be typed, and whether a value belongs to it. */
type Flag = {
  readonly name: string;
  readonly takesValue: boolean;
  /** The value that belongs to it; null for a switch and for a global option. */
  readonly takes: { readonly shape: Text; readonly help: Text } | null;
};

export const flagsOf = (options: Fields): readonly Flag[] => [
  ...Object.entries(options).flatMap(([name, field]) =>
    spellings(name, field).map((each) => ({
      name: each,
      takesValue: field.shape !== null,
      takes: field.shape === null ? null : { shape: placeholderOf(field), help: field.help },
    })),
  ),
  ...GLOBALS.flatMap(({ name, zh, takesValue }) =>
    [name, ...(zh === null ? [] : [zh])].map((each) => ({ name: `--${each}`, takesValue, takes: null })),
  ),
];

/** Hyphens and dashes of every kind. Chinese keyboards type `—` and `－` where English ones type `-`. */
const DASHES = '-‐‑‒–—―−─⸺⸻﹘﹣－';
const dashed = late(() => new RegExp(`^[${DASHES}]+`, 'u'));

/** Whether a word begins with a hyphen or a dash, as options do. */
export const isDashed = (word: string): boolean => dashed().test(word);

/** Whether a word begins like an option, but with a dash that is not a hyphen. */
export const isMistyped = (word: string): boolean => /[^-]/.test(dashed().exec(word)?.[0] ?? '');

/** A typed option without its dashes and its value, in normal letters: `due` for `——ｄｕｅ＝周五`. */
const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(dashed(), '')
    .replace(/[=:].*$/s, '')
    .toLowerCase();

/**
 * The option that was probably meant; null if none is near. Dashes are not compared, because otherwise every short word would be near to
 * `--id`.
 */
const meant = (word: string, flags: readonly Flag[]): string | null => {
  const near = nearest(
    bare(word),
    flags.map(({ name }) => bare(name)),
  );
  return near === null ? null : `--${near}`;
};

/** The complaint about a word that begins with a wrong dash where an option can stand. `command` is null if none is known yet. */
export const mistyped = (word: string, command: string | null, flags: readonly Flag[]): Complaint => {
  const near = meant(word, flags);
  const hint = command === null ? w.seeHelp('office') : w.wrongDashHint(`${command} -- ${word}`);
  return new Complaint('unknownOption', w.wrongDash(word), near === null ? hint : w.didYouMean(near));
};

export const unknownOption = (word: string, command: string, flags: readonly Flag[]): Complaint => {
  const near = meant(word, flags);
  return new Complaint(
    'unknownOption',
    w.unknownOption(command, word),
    near === null ? w.seeHelp(command) : w.didYouMean(near),
  );
};

/** Whether a word in the place of a value is an option: it begins with two hyphens, or is a known option with a wrong dash. */
export const isOption = (word: string, flags: readonly Flag[]): boolean =>
  word === '--' ||
  (/^--[^-\s]/.test(word) && !/\s/.test(word)) ||
  (isMistyped(word) && flags.some(({ name }) => bare(name) === bare(word)));

export const needsValue = (
  flag: string,
  next: string | undefined,
  command: string,
  takes: Flag['takes'] = null,
): Complaint => {
  const hint = takes === null ? w.seeHelp(command) : w.optionTakes(flag, takes.shape, takes.help);
  const isLast = next === undefined || next === '--';
  return new Complaint('missingValue', w.optionNeedsValue(flag), isLast ? hint : w.optionAsValue(flag, next));
};

/** The word that stands for a value, in both languages. */
const placeholderOf = ({ shape, choices }: Field): Text =>
  text(shape ?? '', choices?.map(({ label }) => label.zh).join('|') ?? shapeInChinese(shape ?? ''));

/** The words that follow an option and its value, up to the next option. They are mostly the rest of a value without quotation marks. */
const looseFrom = (words: readonly string[], at: number): readonly string[] => {
  const rest = words.slice(at);
  const end = rest.findIndex((word) => word.startsWith('-') || isMistyped(word));
  return end === -1 ? rest : rest.slice(0, end);
};

const loose = (
  words: readonly string[],
  at: number,
  { flag, value }: { readonly flag: string; readonly value: string },
) => {
  const parts = looseFrom(words, at);
  return new Complaint(
    'usage',
    w.loose(parts.join(' '), flag),
    w.looseHint(`${flag} "${toType([value, ...parts].join(' '))}"`),
  );
};

/** A value in a line that is to be typed anew. A number is shown masked, and a masked one must not be typed: dots stand for it. */
const toType = (value: string): string => (maskPersonal(value) === value ? value : '…');

/**
 * Refuses words that commander would misread: an option with a wrong dash, which would become part of a title; an option in the place of
 * another's value; an unknown option. A free word after an option and its value is refused too, because it would become part of a name.
 * @param from the index of the first word behind the command; words before it belong to global options
 */
export const refuseSlips = (command: string, options: Fields, words: readonly string[], from: number): void => {
  const flags = flagsOf(options);
  let last: { readonly flag: string; readonly value: string } | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') return;
    if (isMistyped(word)) throw mistyped(word, command, flags);
    if (word === '-' || !word.startsWith('-')) {
      if (last !== null) throw loose(words, at, last);
      continue;
    }
    const [flag = '', value] = word.split(/=(.*)/s);
    const known = flags.find(({ name }) => name === flag);
    // Named before a loose word behind it, which is mostly its value.
    if (known === undefined && flag.startsWith('--')) throw unknownOption(word, command, flags);
    if (known?.takesValue !== true) continue;
    const next = value ?? words[at + 1];
    if (value === undefined && (next === undefined || isOption(next, flags)))
      throw needsValue(flag, next, command, known.takes);
    if (at >= from) last = { flag, value: next ?? '' };
    if (value === undefined) at += 1;
  }
};
