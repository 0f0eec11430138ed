import type * as v from '../../../core/valibot.ts';
import type { receptionPart } from './schema.ts';

export type ReceptionPart = v.InferOutput<typeof receptionPart>;
export type Guest = ReceptionPart['guests'][number];
export type Activity = ReceptionPart['activities'][number];
export type BillItem = ReceptionPart['bill'][number];

export const BLANK_RECEPTION: ReceptionPart = {
  ...{ letter: null, level: null, guests: [], leader: null, hostReason: null, companions: [], activities: [] },
  ...{ bill: [], billPlace: null, diners: null, signedBy: null, signedAt: null, paidBy: null, paidAt: null },
};
