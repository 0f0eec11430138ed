import type { Field } from '../../core/field.ts';
import { type Block, type Cell, cellWords, dim, type Page } from '../../core/page.ts';
import { phoneFor } from '../../core/personal/mask.ts';
import { type Lang, same, type Text, text } from '../../core/text.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { labelOf, shown } from './asking.ts';
import { type Slot, slotsOf } from './slots.ts';
import type { TypedLine } from './typedLine.ts';

const wordsIn = (page: Page, lang: Lang): string =>
  page
    .flatMap((block) => (block.kind === 'lines' ? block.lines : []))
    .map((line) => cellWords(line, lang))
    .join('\n');

/** Whether a value can be shown: texts, numbers and lists of them can, other values only if their field has `show`. */
const hasWords = (value: unknown, { field }: Slot): boolean =>
  field.show !== undefined || [value].flat().every((one) => typeof one === 'string' || typeof one === 'number');

/** The word before a value. In English it begins with a capital; the help of a field without a label is a phrase, which ends with a colon. */
const headOf = (field: Field): Text => {
  const { en, zh } = labelOf(field);
  return text(`${en.charAt(0).toUpperCase()}${en.slice(1)}${field.label === undefined ? ':' : ''}`, zh);
};

type Given = Readonly<Record<string, unknown>>;

/**
 * A line with every stored value that the answer does not mention, so that a clerk sees at once if a word was taken for something else. An
 * edit gets none, because its answer tells all changes. Values answered at prompts were shown before saving.
 */
export const echoOf = (
  verb: Verb,
  typed: TypedLine,
  given: Given,
  { page, lang, reveal }: { readonly page: Page; readonly lang: Lang; readonly reveal: boolean },
): readonly Block[] => {
  if (verb.name === 'edit') return [];
  const heard = wordsIn(page, lang);
  const pairs = slotsOf(verb, typed).flatMap((slot): Cell[] => {
    const value = given[slot.name];
    const wasShown = verb.lastLook === true && slot.typed === undefined;
    const { shape, offer, isTold } = slot.field;
    const isSaid = value == null || shape === null || offer?.kind === 'ids' || isTold === true || wasShown;
    if (isSaid || !hasWords(value, slot)) return [];
    const words = slot.field.isPhone === true ? same(phoneFor(String(value), reveal)) : shown(value, slot.field);
    const isHeard = typeof value !== 'number' && heard.includes(words[lang]);
    return isHeard ? [] : [[dim(headOf(slot.field)), ' ', words]];
  });
  if (pairs.length === 0) return [];
  return [{ kind: 'lines', lines: [pairs.flatMap((pair, n): Cell[] => [n === 0 ? '  ' : '   ', pair])] }];
};
