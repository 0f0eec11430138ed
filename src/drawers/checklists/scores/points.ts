/** Points of an assessment in hundredths, a whole number, so that sums are exact. */
export type Points = number;

/** Points as they are typed: those of a part, or, with a sign, how many are added to them. */
export type PointsSaid = { readonly isSet: boolean; readonly points: Points };

/** The most points that are typed at once. */
export const MOST_POINTS: Points = 1_000_00;

const WRITTEN = /^([+-]|加|扣|减)?(\d{1,4})(?:\.(\d{1,2}))?分?$/;

/** Reads points such as `18.5`, `-2`, `扣2`, `+0.25分`; null for anything else. */
export const readPoints = (typed: string): PointsSaid | null => {
  const [, sign = '', whole, fraction = ''] = WRITTEN.exec(typed.trim().normalize('NFKC')) ?? [];
  if (whole === undefined) return null;
  const points = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (points > MOST_POINTS) return null;
  return { isSet: sign === '', points: sign === '' || ['+', '加'].includes(sign) ? points : -points };
};

/** Points with one decimal, or with two where they are needed: `90.0`, `13.25`. */
export const pointsText = (points: Points): string => {
  const digits = String(Math.abs(points)).padStart(3, '0');
  const written = `${points < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return written.endsWith('0') ? written.slice(0, -1) : written;
};

/** Points that were added or taken off, with their sign: `-2`, `+0.5`. */
export const changeText = (points: Points): string =>
  `${points < 0 ? '' : '+'}${pointsText(points).replace(/\.0$/, '')}`;
