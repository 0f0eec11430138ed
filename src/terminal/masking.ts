import { maskPersonal } from '../core/personal/mask.ts';
import type { Text } from '../core/text.ts';
import { harmless } from './harmless.ts';

/**
 * Words as a passer-by may see them. They are made harmless before they are masked, because a number with an escape sequence in it would be
 * whole on the screen. Words without a number stay as they are.
 */
const masked = (words: string): string => {
  const clean = harmless(words, { breaks: true });
  const shown = maskPersonal(clean);
  return shown === clean ? words : shown;
};

/** A sentence as a passer-by may see it. */
export const maskedText = ({ en, zh }: Text): Text => ({ en: masked(en), zh: masked(zh) });

/** Fields of JSON that are never masked, because digits in them are not telephone numbers. */
const WORDLESS = new Set(['uid', 'id', 'key', 'file', 'folder']);

/** A value of JSON with numbers masked. */
export const maskedJson = (value: unknown): unknown => {
  if (typeof value === 'string') return masked(value);
  if (Array.isArray(value)) return value.map(maskedJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, WORDLESS.has(name) ? field : maskedJson(field)]),
  );
};
