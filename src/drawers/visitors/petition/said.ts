import { type Amended, listAfter } from '../../../core/amendment.ts';
import { Complaint } from '../../../core/complaint.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { given } from '../../../core/records.ts';
import type { Visit } from '../record.ts';
import { visitWords as w } from '../words.ts';
import { BLANK_PART, type PetitionPart } from './record.ts';
import { petitionWords as p } from './words.ts';

/** The given fields of a petition; undefined leaves a field as it is, null clears it. */
export type PetitionSaid = {
  readonly channel?: PetitionPart['channel'] | undefined;
  readonly reps?: Amended<string> | null | undefined;
  readonly referred?: boolean | null | undefined;
  readonly accused?: Amended<string> | null | undefined;
};

/** The most representatives of a group (信访工作条例 2022, art. 20). */
const MOST_REPS = 5;

/** Whether something was said that only petitions have. */
export const saysPetition = ({ channel, reps, referred, accused }: PetitionSaid): boolean =>
  channel != null || reps != null || referred === true || accused != null;

/** The visit with its part as a petition. Throws `ruleViolated` for too many representatives, and for what is not said of such a visit. */
export const withPetition = (visit: Visit, said: PetitionSaid): Visit => {
  const before = visit.petition ?? null;
  if (visit.kind !== 'petition') {
    if (saysPetition(said))
      throw new Complaint('ruleViolated', p.onlyPetitions(w.kinds[visit.kind]), p.onlyPetitionsHint);
    return before === null ? visit : { ...visit, petition: null };
  }
  if (before === null && !saysPetition(said)) return visit;
  const part = partAfter(before ?? BLANK_PART, said);
  if (part.accused.length > 0 && visit.nature !== 'accusation')
    throw new Complaint('ruleViolated', p.onlyAccusations, p.onlyAccusationsHint);
  if ([visit.host, visit.firstContact].some((name) => name !== null && isAmong(name, part.accused)))
    throw new Complaint('ruleViolated', p.toAccused);
  return {
    ...visit,
    petition: part,
    headcount: Math.max(visit.headcount, part.reps.length),
    ...goneAtOnce(visit, part),
  };
};

const isAmong = (name: string, names: readonly string[]): boolean => names.map(nameKey).includes(nameKey(name));

const partAfter = (before: PetitionPart, said: PetitionSaid): PetitionPart => {
  const reps = [...listAfter(said.reps, before.reps)];
  if (reps.length > MOST_REPS) throw new Complaint('ruleViolated', p.tooManyReps(reps.length), p.tooManyRepsHint);
  return {
    ...before,
    channel: given(said.channel, before.channel),
    reps,
    receivedAs: said.referred === undefined ? before.receivedAs : said.referred === true ? 'referred' : 'direct',
    accused: [...listAfter(said.accused, before.accused)],
  };
};

/** A letter is not inside: it has left when it arrived. */
const goneAtOnce = ({ arrivedAt, leftAt }: Visit, { channel }: PetitionPart): Pick<Visit, 'leftAt'> => ({
  leftAt: channel === null || channel === 'visit' ? leftAt : (leftAt ?? arrivedAt),
});
