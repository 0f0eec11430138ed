import { yearOf } from '../../core/civil.ts';

type Numbered = { readonly year: number | null; readonly serial: number | null };

const ofYear = (all: readonly Numbered[], year: number): readonly number[] =>
  all.flatMap((one) => (one.year === year && one.serial !== null ? [one.serial] : [])).sort((a, b) => a - b);

/** The next number of a year: one more than the last. */
export const nextSerial = (all: readonly Numbered[], year: number): number => (ofYear(all, year).at(-1) ?? 0) + 1;

/** The numbers of a year that lie between the first and the last and that no record has. */
export const holesIn = (all: readonly Numbered[], year: number): readonly number[] => {
  const known = new Set(ofYear(all, year));
  const [first = 1, last = 0] = [Math.min(...known), Math.max(...known)];
  return known.size === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((n) => !known.has(n));
};

/** The numbers of a year that several records have, as after two desks were merged. */
export const doublesIn = (all: readonly Numbered[], year: number): readonly number[] => {
  const known = ofYear(all, year);
  return [...new Set(known.filter((serial, n) => known[n - 1] === serial))];
};

export const yearsIn = (all: readonly Numbered[]): readonly number[] =>
  [...new Set(all.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);

/** The form of a code in which codes are compared: brackets, width, 第 and leading zeros make no difference. */
export const codeKey = (code: string): string =>
  code
    .normalize('NFKC')
    .replaceAll(/[〔［【[({]/gu, '[')
    .replaceAll(/[〕］】\])}]/gu, ']')
    .replaceAll(/\s/gu, '')
    .replace(/\]第?0*(\d+)号?$/u, ']$1号')
    .toLowerCase();

const CODE = /^(.+?)\[(\d{4})\](\d+)号$/u;

/** The parts of a code: `浙人办〔2026〕12号` is 浙人办, 2026, 12; null if it is none. */
export const codeParts = (
  code: string,
): { readonly body: string; readonly year: number; readonly serial: number } | null => {
  const [, body, year, serial] = CODE.exec(codeKey(code)) ?? [];
  return body === undefined ? null : { body, year: Number(year), serial: Number(serial) };
};

/** A code by GB/T 9704-2012: six-sided brackets, no 第, no leading zero. */
export const codeText = (body: string, year: number, serial: number): string => `${body}〔${year}〕${serial}号`;

type Coded = Numbered & { readonly direction: string; readonly code: string | null };

/** Whether two papers would have one number: the same serial of a year for what came in, the same code for what goes out. */
export const haveOneNumber = (a: Coded, b: Coded): boolean =>
  a.direction === b.direction &&
  (a.direction === 'in'
    ? a.serial !== null && a.serial === b.serial && a.year === b.year
    : a.code !== null && b.code !== null && codeKey(a.code) === codeKey(b.code));

export const yearOfMoment = (moment: string): number => yearOf(moment.slice(0, 10));
