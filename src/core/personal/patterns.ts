import { late } from '../once.ts';

/** Signs that people write between the groups of a number, with blanks around them or alone. */
const SIGN = String.raw`[\s.·_/~‐-―-]`;
const BETWEEN = String.raw`(?:\s?${SIGN}?\s?)`;
/** Signs between the groups of a card's number. More of them would join years and rooms into one. */
const IN_CARD = String.raw`[\s.·‐-―-]?`;

/** Number of an identity card: 18 figures in the groups of the card or one by one, or 15 as before 1999. */
export const idNumber = late(
  () =>
    new RegExp(
      [
        String.raw`(?<!\d)(?:\d{6}${IN_CARD}\d{8}${IN_CARD}\d{3}[\dXx](?![\dXx])`,
        String.raw`\d{6}${BETWEEN}(?:1[89]|20)\d{2}${BETWEEN}(?:0[1-9]|1[0-2])${BETWEEN}(?:0[1-9]|[12]\d|3[01])${BETWEEN}\d{3}${BETWEEN}[\dXx](?![\dXx])`,
        String.raw`\d(?<each>${SIGN})(?:\d\k<each>){16}[\dXx](?![\dXx])`,
        String.raw`[1-8]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d))`,
      ].join('|'),
      'g',
    ),
);

/** Mobile number in the groups that people part it into, or figure by figure; with the country's code or a leading 0. */
export const mobile = late(
  () =>
    new RegExp(
      [
        String.raw`(?<!\d)(?:\(?(?:\+|00)?86\)?${BETWEEN})?0?1[3-9]\d(?:${BETWEEN}\d{4}${BETWEEN}\d{4}|\d${BETWEEN}\d{3}${BETWEEN}\d{4}`,
        String.raw`${BETWEEN}\d{3}${BETWEEN}\d{5}|${BETWEEN}\d{5}${BETWEEN}\d{3}|\d{2}${BETWEEN}\d{6})(?!\d)`,
        String.raw`(?<!\d)1(?<each>${SIGN})[3-9](?:\k<each>\d){9}(?!\d)`,
      ].join('|'),
      'g',
    ),
);

export const AREA = String.raw`(?:10|2\d|[3-9]\d{2})`;
/**
 * A telephone at a desk, told from a document's number by its area code (010, 02x, 03xx to 09xx, after +86 without the 0), by the sign
 * that parts it from the number, and by the number's own first figure, 2 to 8.
 */
export const landline = late(
  () =>
    new RegExp(
      String.raw`(?<!\d[.-]?)(?:(?:\+|00)86${BETWEEN}\(?0?${AREA}\)?${BETWEEN}|\(0${AREA}\)${BETWEEN}|0${AREA}\s?[\s/·_‐-―-]\s?)[2-8](?:\d{6,7}|\d{2,3}${SIGN}\d{4})(?!\d)`,
      'g',
    ),
);

/** A telephone at a desk without a sign after its area code. A document may have such a number, so only what leaves the office is searched for it. */
export const landlineInOne = late(() => /(?<![\d-])0\d{2,3}[\s-]?\d{3,4}[\s-]?\d{4}(?!\d)/g);
/** Number of a passport or travel permit (护照, 通行证): one or two letters and seven to nine digits. */
export const passport = late(() => /(?<![A-Za-z\d])[A-Z]{1,2}\d{7,9}(?!\d)/g);
