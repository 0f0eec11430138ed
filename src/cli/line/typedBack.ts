import type { Row } from '../../core/record.ts';
import { isMasked, maskedNumbersIn, phoneFor } from '../../core/words.ts';
import type { Typed } from './parse.ts';

/** A number as it is shown to a passer-by. */
const MASK = /\d{0,3}\*{4}(?:\d{4})?/g;

/** Every text of a record. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The whole numbers of a record that are shown as this mask. A field that is nothing but a telephone is masked as a whole. */
const numbersBehind = (mask: string, record: Row): readonly string[] => {
  const numbers = textsIn(record).flatMap((text) => [
    ...(/^[+\d(（０-９]/.test(text) && phoneFor(text, false) === mask ? [text] : []),
    ...maskedNumbersIn(text).flatMap((found) => (found.mask === mask ? [found.number] : [])),
  ]);
  return [...new Set(numbers)];
};

/** The text with every mask replaced by the number of the record that it can only mean. */
const whole = (typed: string, record: Row): string =>
  typed.replace(MASK, (mask) => {
    const [number, other] = numbersBehind(mask, record);
    return number !== undefined && other === undefined ? number : mask;
  });

/** A line on which masked numbers were typed back: what it means, and which of its options say what stands there already. */
export type TypedBack = {
  readonly typed: Typed;
  readonly unchanged: readonly { readonly option: string; readonly value: string }[];
};

/**
 * Options that were copied from the screen, where numbers are masked, mean the whole numbers of the record they are about. An option that
 * then says what the record says already is left out.
 */
export const typedBack = (typed: Typed, record: Row): TypedBack => {
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
