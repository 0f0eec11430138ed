import type { Text } from '../core/text.ts';
import { maskPersonal } from '../core/words.ts';

/** A sentence as a passer-by may see it. */
export const maskedText = ({ en, zh }: Text): Text => ({ en: maskPersonal(en), zh: maskPersonal(zh) });

/** Fields of JSON that are never masked: figures in them are no telephone numbers. */
const WORDLESS = new Set(['uid', 'id', 'key', 'file', 'folder']);

/** A value of JSON as a passer-by may see it. */
export const maskedJson = (value: unknown): unknown => {
  if (typeof value === 'string') return maskPersonal(value);
  if (Array.isArray(value)) return value.map(maskedJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, WORDLESS.has(name) ? field : maskedJson(field)]),
  );
};
