/** Weights of the first seventeen figures, and the check digit by the remainder of their sum (GB 11643-1999; ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/**
 * Whether a number in the form of an identity number is one. Of 18 figures the last is a check digit; document numbers and accounts of
 * eighteen figures mostly fail it. The older numbers of 15 figures have none.
 */
export const hasCheckDigit = (written: string): boolean => {
  const figures = written.replace(/[^\dXx]/g, '').toUpperCase();
  if (figures.length !== 18) return true;
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(figures.charAt(at)), 0);
  return figures.charAt(17) === CHECK_DIGITS.charAt(sum % 11);
};
