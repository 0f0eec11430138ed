import { Complaint } from '../../core/complaint.ts';
import { find, nearest } from '../../core/records.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Who } from '../kit/fields/who.ts';
import type { Person } from './record.ts';
import { personWords as w } from './words.ts';

/** Who is meant. Throws `noSuchRecord`, and `ruleViolated` where several bear the name. */
export const findWho = (records: readonly Person[], who: Who): Person => {
  if ('id' in who) return find(records, who.id);
  const named = records.filter(({ name }) => name === who.name);
  const [one, ...more] = named;
  if (one !== undefined && more.length === 0) return one;
  if (one !== undefined) throw new Complaint('ruleViolated', w.several(who.name, named.length), w.severalHint(named));
  const near = nearest(
    who.name,
    records.map(({ name }) => name),
  );
  throw new Complaint('noSuchRecord', w.nobodyOfThatName(who.name), near === null ? w.enterFirst : c.didYouMean(near));
};
