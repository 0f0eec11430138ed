import type { Text } from '../core/text.ts';
import { maskPersonal } from '../core/words.ts';

/** A sentence with numbers masked. */
export const maskedText = ({ en, zh }: Text): Text => ({ en: maskPersonal(en), zh: maskPersonal(zh) });

/** Fields of JSON that are never masked, because digits in them are not telephone numbers. */
const WORDLESS = new Set(['uid', 'id', 'key', 'file', 'folder']);

/** A value of JSON with numbers masked. */
export const maskedJson = (value: unknown): unknown => {
  if (typeof value === 'string') return maskPersonal(value);
  if (Array.isArray(value)) return value.map(maskedJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, WORDLESS.has(name) ? field : maskedJson(field)]),
  );
};
