import { late } from '../once.ts';
import { isCommon } from '../shapes.ts';
import { hasCheckDigit } from './checkDigit.ts';
import { foldingOf, foldingsOf } from './folding.ts';
import { AREA, idNumber, landline, landlineInOne, mobile, passport } from './patterns.ts';

/** The figures of an area code with its 0 and of a number at a desk: fewer are no telephone and no identity number. */
const LEAST_FIGURES = 10;
/** The figures of the shortest number of a passport. */
const LEAST_OUTSIDE = 7;

/** A pattern of so many figures, also full-width, raised and Chinese ones, with few signs between them. Letters, other Chinese characters, commas and colons part numbers. */
const figures = (count: number): RegExp =>
  new RegExp(
    String.raw`(?:[\d\uFF10-\uFF19\u00B2\u00B3\u00B9〇零○一二三四五六七八九幺][^\dA-Za-z\u2E80-\u2FFF\u3041-\u9FFF:：,，、。;；]{0,6}){${count}}`,
  );
const figuresHere = late(() => figures(LEAST_FIGURES));
const figuresOutside = late(() => figures(LEAST_OUTSIDE));

/**
 * Whether there may be such a number in it: most texts are shorter, or have no such figures. Uncommon characters may be anything. A caller
 * that has asked `isCommon` passes its answer on.
 */
export const mayHoldNumber = (written: string, common?: boolean): boolean =>
  written.length >= LEAST_FIGURES && (figuresHere().test(written) || !(common ?? isCommon(written)));

const mayHoldOutside = (written: string): boolean =>
  written.length > LEAST_OUTSIDE && (figuresOutside().test(written) || !isCommon(written));

/** Whether a number was left out of a text by `maskPersonal` or `phoneFor`. */
export const isMasked = (written: string): boolean => written.includes('****');

/** A number found in a text: where it stands there, and its mask. */
type Found = { readonly from: number; readonly to: number; readonly mask: string };

type Kind = readonly [pattern: () => RegExp, mask: (number: string) => string, isOne?: (number: string) => boolean];

const foundIn = (written: string, kinds: readonly Kind[]): readonly Found[] => {
  const found: Found[] = [];
  for (const { text, places } of foldingsOf(written))
    for (const [pattern, mask, isOne] of kinds)
      for (const match of text.matchAll(pattern())) {
        const end = match.index + match[0].length;
        const [from, to] = [places?.[match.index] ?? match.index, places?.[end] ?? end];
        if (isOne?.(match[0]) !== false && found.every((other) => other.to <= from || other.from >= to))
          found.push({ from, to, mask: mask(match[0]) });
      }
  return found.sort((a, b) => a.from - b.from);
};

const maskedBy = (written: string, kinds: readonly Kind[]): string => {
  let shown = '';
  let at = 0;
  for (const { from, to, mask } of foundIn(written, kinds)) {
    shown += written.slice(at, from) + mask;
    at = to;
  }
  return shown + written.slice(at);
};

const MOBILE = /^(?:(?:00)?86)?0?(1[3-9]\d)\d{4}(\d{4})/;
const AT_DESK = new RegExp(String.raw`^(?:(?:00)?860?|0)(?<area>${AREA})(?<number>\d{7,8})`);

/**
 * A telephone number as a passer-by may see it: `138****5678`, `0571-88****34`. Of a number that is neither, short ones keep their last
 * two digits, long ones their first three and last four.
 */
const maskPhone = (phone: string): string => {
  const digits = foldingOf(phone, { isBroad: true, shapeless: '' }).text.replace(/\D/g, '');
  const [, head, tail] = MOBILE.exec(digits) ?? [];
  if (head !== undefined) return `${head}****${tail}`;
  const { area, number } = AT_DESK.exec(digits)?.groups ?? {};
  if (area !== undefined && number !== undefined) return `0${area}-${number.slice(0, 2)}****${number.slice(-2)}`;
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length > 4 ? `****${digits.slice(-2)}` : '****';
};

/** A telephone number for whoever may see it; a mask stays as it is. Fields that hold a number are shown through this function and no other. */
export const phoneFor = (phone: string, reveal: boolean): string =>
  reveal || isMasked(phone) ? phone : maskPhone(phone);

const lastFour = (number: string): string => `****${number.slice(-4)}`;
const maskId = (number: string): string => lastFour(number.replace(/[^\dXx]/g, ''));

/** Kinds of numbers, in the order in which they are looked for, and how each is masked. */
const NUMBERS: readonly Kind[] = [
  [idNumber, maskId, hasCheckDigit],
  [mobile, maskPhone],
  [landline, maskPhone],
];
const OUTSIDE: readonly Kind[] = [...NUMBERS, [landlineInOne, maskPhone], [passport, lastFour]];

/** A passage as a passer-by may see it: no whole identity number (its last four stay), no whole telephone number, however they are written. */
export const maskPersonal = (written: string): string =>
  mayHoldNumber(written) ? maskedBy(written, NUMBERS) : written;

/** A passage as it may leave the office, for many readers: numbers of passports are masked too, and telephones without a sign in them. */
export const maskForOthers = (written: string): string =>
  mayHoldOutside(written) ? maskedBy(written, OUTSIDE) : written;

/** Every number in a text that `maskPersonal` masks, as it stands there, with its mask. */
export const maskedNumbersIn = (written: string): readonly { readonly number: string; readonly mask: string }[] =>
  mayHoldNumber(written)
    ? foundIn(written, NUMBERS).map(({ from, to, mask }) => ({ number: written.slice(from, to), mask }))
    : [];
