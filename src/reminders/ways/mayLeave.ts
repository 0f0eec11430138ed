import { maskPersonal, plainFigures } from '../../core/words.ts';
import { harmless } from '../../terminal/harmless.ts';

/** Landline number with its area code, with or without separators. */
const LANDLINE = /(?<![\d-])(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3})[\s-]?\d{3,4}[\s-]?\d{4}(?!\d)/g;
/** Number of a passport or travel permit (护照, 通行证): one or two letters and seven to nine digits. */
const PASSPORT = /(?<![A-Za-z\d])[A-Z]{1,2}\d{7,9}(?!\d)/g;

/**
 * Text that may be posted to a webhook, where many people read it. Phones and the numbers of identity cards and passports are masked,
 * control characters are removed. Line breaks stay.
 */
export const mayLeave = (words: string): string =>
  maskPersonal(plainFigures(harmless(words, { breaks: true })))
    .replace(LANDLINE, (found) => `****${found.slice(-4)}`)
    .replace(PASSPORT, (found) => `****${found.slice(-4)}`);
