import { maskPersonal, plainFigures } from '../../core/words.ts';
import { harmless } from '../../terminal/harmless.ts';

/** A telephone at a desk: area code and number, or a service number with its dashes. */
const LANDLINE = /(?<![\d-])(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3})[\s-]?\d{3,4}[\s-]?\d{4}(?!\d)/g;
/** Passports and travel permits (护照, 通行证): a letter or two and eight digits. */
const PASSPORT = /(?<![A-Za-z\d])[A-Z]{1,2}\d{7,9}(?!\d)/g;

/**
 * Words as they may leave by a webhook, whose room many read: no whole phone, no whole number of an identity card or passport,
 * nothing that acts on a screen. Line breaks stay.
 */
export const mayLeave = (words: string): string =>
  maskPersonal(plainFigures(harmless(words, { breaks: true })))
    .replace(LANDLINE, (found) => `****${found.slice(-4)}`)
    .replace(PASSPORT, (found) => `****${found.slice(-4)}`);
