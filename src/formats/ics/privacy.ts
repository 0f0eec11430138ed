import { maskPersonal, phoneFor } from '../../core/words.ts';

/** Numbers that `maskPersonal` does not find: mobile numbers with spaces or hyphens in them, and numbers with an area code. */
const SPOKEN = /(?<!\d)(?:(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\(?0\d{2,3}\)?[ -]?\d{7,8})(?!\d)/g;

/** Text for a calendar, without telephone and identity numbers in full, because the file leaves the office's machine. */
export const withoutPhones = (words: string, phones: readonly string[]): string =>
  phones
    .filter((phone) => phone.length >= 5)
    .reduce((left, phone) => left.replaceAll(phone, phoneFor(phone, false)), maskPersonal(words))
    .replace(SPOKEN, (phone) => phoneFor(phone, false));
