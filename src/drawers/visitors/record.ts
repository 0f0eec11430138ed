import type { Identity, Key } from '../../core/record.ts';
import type * as v from '../../core/valibot.ts';
import type { Gate } from '../kit/gates/gate.ts';
import type { visitSchema } from './schema.ts';

export type Visit = v.InferOutput<typeof visitSchema>;
export type VisitKind = Visit['kind'];

export const key: Key<Visit> = { name: 'visitors' };

export const gatesOfVisit = ({ gates }: Visit): readonly Gate[] => gates ?? [];

/** Whether somebody still has to be asked or told. */
export const owesGate = (visit: Visit): boolean => gatesOfVisit(visit).some(({ settledAt }) => settledAt === null);

export const blankVisit = (identity: Identity): Visit => ({
  ...identity,
  snoozedUntil: null,
  name: null,
  org: null,
  headcount: 1,
  phone: null,
  purpose: null,
  host: null,
  kind: 'business',
  nature: null,
  petition: null,
  reception: null,
  gates: [],
  firstContact: null,
  expectedAt: null,
  arrivedAt: null,
  leftAt: null,
  answer: null,
  answeredAt: null,
  repeatOf: null,
  anonymisedAt: null,
  imported: null,
  remark: null,
  remind: null,
});
