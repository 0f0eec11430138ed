import { type Text, text } from './text.ts';

/** Everything that is known of a noun before its code is loaded. */
export type Plate = {
  /** The word to be typed for the noun: `notice`. */
  readonly noun: string;
  /** The letter with which its ids begin: `N`. */
  readonly letter: string;
  readonly label: Text;
};

/**
 * The nouns of the desk by the names of their drawers, in the order of help, export and search. `drawers/cabinet.ts` lists their code. A
 * letter must never be changed, because ids with it stand on existing desks.
 */
export const PLATES = {
  notices: { noun: 'notice', letter: 'N', label: text('Meeting notice', '会议通知') },
  duty: { noun: 'duty', letter: 'D', label: text('Duty', '值班') },
  visitors: { noun: 'visitor', letter: 'V', label: text('Visit', '来访') },
  followups: { noun: 'followup', letter: 'F', label: text('Follow-up', '督办') },
  people: { noun: 'person', letter: 'P', label: text('Person', '人员') },
  events: { noun: 'event', letter: 'E', label: text('Outside event', '外部日程') },
  cars: { noun: 'car', letter: 'C', label: text('Car', '公务车') },
} as const satisfies Readonly<Record<string, Plate>>;
