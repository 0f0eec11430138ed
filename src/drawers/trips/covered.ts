import { gatesCovered } from '../kit/gates/gate.ts';
import type { Trip } from './record.ts';

/** A trip for an accusation shows who of the office goes, when, and with which car, and not where to, what for, or with whom. */
export const covered = (trip: Trip, words: string): Trip => ({
  ...trip,
  ...{ to: words, purpose: words, passengers: [], remark: null },
  holidayReason: trip.holidayReason === null ? null : words,
  closeReason: trip.closeReason === null ? null : words,
  ...(trip.gates === undefined ? {} : { gates: gatesCovered(trip.gates, words) }),
  gate: trip.gate.map((line) => ({ ...line, text: line.text === null ? null : words })),
});
