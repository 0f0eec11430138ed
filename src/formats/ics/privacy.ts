import { maskPersonal, phoneFor } from '../../core/words.ts';

/** Numbers that `maskPersonal` does not find: mobile numbers with blanks or hyphens in them, and numbers with an area code. */
const SPOKEN = /(?<!\d)(?:(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\(?0\d{2,3}\)?[ -]?\d{7,8})(?!\d)/g;

/** Words for a calendar, which lies on other people's machines: no phone and no identity number in full. */
export const withoutPhones = (words: string, phones: readonly string[]): string =>
  phones
    .filter((phone) => phone.length >= 5)
    .reduce((left, phone) => left.replaceAll(phone, phoneFor(phone, false)), maskPersonal(words))
    .replace(SPOKEN, (phone) => phoneFor(phone, false));
