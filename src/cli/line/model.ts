import type { OpenDesk } from '../../drawers/kit/desk.ts';
import type { Model, WordsByField } from '../../drawers/kit/verb.ts';
import type { Filling } from './fill.ts';
import { read, type Slot } from './slots.ts';

type Given = Readonly<Record<string, unknown>>;

/** The earlier record after which a new one may be written, on an open desk. */
export type ModelAt = {
  readonly option: string;
  /** The id that the prompt for that option offers; undefined for other fields, and if there is none. */
  readonly offered: (field: string, given: Given) => string | undefined;
  readonly words: (id: string) => WordsByField;
  readonly taken: (id: string) => readonly string[];
};

export const modelAt = (model: Model | undefined, desk: OpenDesk): ModelAt | undefined =>
  model && {
    option: model.option,
    offered: (field, given) => (field === model.option ? (model.offered(desk, given) ?? undefined) : undefined),
    words: (id) => model.words(desk, id),
    taken: (id) => model.taken?.(desk, id) ?? [],
  };

/** The slots, with the words of the earlier record for fields that were not typed, if its option was. */
export const likened = (
  slots: readonly Slot[],
  { model, reading }: Pick<Filling, 'model' | 'reading'>,
): readonly Slot[] => {
  const slot = slots.find(({ name, typed }) => name === model?.option && typed !== undefined);
  if (model === undefined || slot?.typed === undefined) return slots;
  const id = read(slot, slot.typed, { ...reading, given: {} });
  return typeof id === 'string' ? slots.map((one) => withWords(one, model.words(id))) : slots;
};

const withWords = (slot: Slot, words: WordsByField): Slot => {
  const supplied = words[slot.name];
  return slot.typed === undefined && supplied !== undefined && supplied.length > 0
    ? { ...slot, typed: supplied }
    : slot;
};

/** Slots that the record just named at a prompt has words for, and which nothing was typed or answered for. */
export const suppliedBy = (
  { name }: Slot,
  given: Given,
  slots: readonly Slot[],
  { model }: Pick<Filling, 'model'>,
): readonly Slot[] => {
  const id = given[name];
  if (model === undefined || name !== model.option || typeof id !== 'string') return [];
  const words = model.words(id);
  return slots
    .filter((slot) => slot.typed === undefined && !(slot.name in given))
    .map((slot) => withWords(slot, words))
    .filter(({ typed }) => typed !== undefined);
};

/** Whether the new record takes a field from the earlier one that was named, so that it is not asked for. */
export const isTakenOver = ({ name }: Slot, given: Given, { model }: Pick<Filling, 'model'>): boolean => {
  const id = model === undefined ? null : given[model.option];
  return typeof id === 'string' && model?.taken(id).includes(name) === true;
};

/** The words of a slot as one answer to its prompt. */
export const asOneAnswer = ({ typed = [], field }: Slot): string => typed.join(field.shape === 'NAMES' ? '、' : '\n');
