import { PETITION_OUTSIDE, type Publicly } from '../../core/publicly.ts';
import type { Shift } from './record.ts';

type Handover = NonNullable<Shift['handover']>;

/** A shift as others may see it if something about a petition was written in it: who is on duty, and nothing of what happened. */
export const publicly: Publicly<Shift> = {
  isHidden: () => false,
  archived: null,
  forOthers: (shift) => ({
    ...shift,
    log: shift.log.map((line) => ({ ...line, caller: null, phone: null, text: PETITION_OUTSIDE, action: null })),
    handover: forOthers(shift.handover),
    takeover: forOthers(shift.takeover),
  }),
  names: () => [],
  written: ({ log, handover, takeover }) => [
    ...log.flatMap(({ caller, text, action }) => [caller, text, action]),
    ...[handover, takeover].flatMap((one) => (one === null ? [] : [one.done, one.undone, ...(one.along ?? [])])),
  ],
  phones: ({ log }) => log.map(({ phone }) => phone),
};

const forOthers = (handover: Handover | null): Handover | null =>
  handover === null ? null : { ...handover, done: null, undone: PETITION_OUTSIDE, along: [], points: [] };
