import { isMasked, maskedNumbersIn, phoneFor } from '../../core/personal/mask.ts';
import type { Row } from '../../core/record.ts';
import type { TypedLine } from './typedLine.ts';

/** A masked number, as `maskPersonal` and `phoneFor` write it. */
const MASK = /(?:\d{3,4}-\d{2}|\d{0,3})\*{4}(?:\d{4}|\d{2})?/g;

/** Every text of a record. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * The numbers of a record that this mask may stand for. A field that only holds a telephone number is masked as one, in whatever form it is
 * written.
 */
const numbersBehind = (mask: string, record: Row): readonly string[] => {
  const numbers = textsIn(record).flatMap((text) => [
    ...(/^[+\d(（０-９]/.test(text) && phoneFor(text, false) === mask ? [text] : []),
    ...maskedNumbersIn(text).flatMap((found) => (found.mask === mask ? [found.number] : [])),
  ]);
  return [...new Set(numbers)];
};

/** The text with each mask replaced by the number it stands for, if the record has exactly one such number. */
const whole = (typed: string, record: Row): string =>
  typed.replace(MASK, (mask) => {
    const [number, other] = numbersBehind(mask, record);
    return number !== undefined && other === undefined ? number : mask;
  });

/** A command with whole numbers in place of masks, and the options that were dropped because they change nothing. */
export type TypedBack = {
  readonly typed: TypedLine;
  readonly unchanged: readonly { readonly option: string; readonly value: string }[];
};

/**
 * Reads options that were copied from the screen, where numbers are masked. A mask stands for the number in the record that the command is
 * about. An option is dropped if its value is then the present one.
 */
export const typedBack = (typed: TypedLine, record: Row): TypedBack => {
  const standing = new Map<string, unknown>(Object.entries(record));
  const kept = Object.entries(typed.options).map(([option, values]) => {
    const meant = values.map((value) => (isMasked(value) ? whole(value, record) : value));
    const isSame = values.some(isMasked) && meant.length === 1 && standing.get(option) === meant[0];
    return { option, values, meant, isSame };
  });
  return {
    typed: {
      ...typed,
      options: Object.fromEntries(kept.filter(({ isSame }) => !isSame).map(({ option, meant }) => [option, meant])),
    },
    unchanged: kept.flatMap(({ option, values, isSame }) => (isSame ? [{ option, value: values.join() }] : [])),
  };
};
