import { maskForOthers, phoneFor } from '../../core/personal/mask.ts';

/** Text for a calendar, without telephone and identity numbers in full, because the file leaves the office's machine. */
export const withoutPhones = (words: string, phones: readonly string[]): string =>
  phones
    .filter((phone) => phone.length >= 5)
    .reduce((left, phone) => left.replaceAll(phone, phoneFor(phone, false)), maskForOthers(words));
