import { type Text, text } from '../../core/text.ts';
import type { Incident } from './record.ts';
import { incidentWords as w } from './words.ts';

export const closingText = (closing: NonNullable<Incident['closing']>): Text =>
  closing === 'done' ? w.states.closed : w.states[closing];

/** Words for what cannot be done to an incident. */
export const words = {
  isClosed: (id: string, state: Text): Text => text(`${id} is ${state.en}`, `${id} ${state.zh}`),
  isClosedHint: (id: string): Text =>
    text(`A mistake is taken back with office undo --of ${id}`, `误操作可撤销：office undo --of ${id}`),
} as const;
