import { gateTexts } from '../kit/gates/gate.ts';
import { receptionTexts } from './reception/view.ts';
import type { Visit } from './record.ts';

/** All texts of a visit that `search` looks at. */
export const haystack = (visit: Visit): readonly string[] =>
  [
    visit.name,
    visit.org,
    visit.phone,
    visit.purpose,
    visit.host,
    visit.firstContact,
    visit.answer,
    visit.remark,
    ...(visit.petition?.reps ?? []),
    ...(visit.petition?.accused ?? []),
    ...gateTexts(visit.gates),
    ...receptionTexts(visit.reception ?? null),
  ].filter((written) => written !== null);
