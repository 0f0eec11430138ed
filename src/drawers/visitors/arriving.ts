import { momentText } from '../../calendar/speak.ts';
import { dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { add, amend, find } from '../../core/records.ts';
import type { Opening, RuleTools } from '../../core/rule.ts';
import { blank, type Particulars, written } from './particulars.ts';
import { type Clock, clockStarted } from './petitions.ts';
import type { Visit } from './record.ts';
import { notLater, type Who } from './rules.ts';
import { isExpected } from './states.ts';
import { visitWords as w } from './words.ts';

export type Arrival = Particulars & {
  /** When they came; now unless said. */
  readonly at?: Moment | null | undefined;
  /** Something promised to them, to be carried through. */
  readonly followup?: string | null | undefined;
  readonly due?: Moment | null | undefined;
};

/**
 * Signs a visitor in: an expected one by id, or by the name expected today, or somebody who was not announced. A petition
 * opens the follow-up of its acceptance notice.
 */
export const arrive = (records: readonly Visit[], who: Who, said: Arrival, { facts, mint }: RuleTools): Clock => {
  if (said.followup == null && said.due != null)
    throw new Complaint('missingValue', w.dueWithoutFollowup, w.dueWithoutFollowupHint);
  const arrivedAt = notLater(said.at ?? facts.now, facts.now);
  const expected = 'id' in who ? find(records, who.id) : expectedToday(records, who.name, facts);
  const come = (visit: Visit): Visit => written({ ...signedIn(visit), arrivedAt }, said, records);
  const arrived =
    expected === null ? add(records, come({ ...blank(mint()), ...who })) : amend(records, expected.id, facts.now, come);
  return clockStarted({ ...arrived, opens: promised(arrived.touched[0], said) }, expected, facts.settings.hours);
};

const signedIn = (visit: Visit): Visit => {
  const { id, arrivedAt, leftAt } = visit;
  if (leftAt !== null) throw new Complaint('ruleViolated', w.leftAlready(id, momentText(leftAt)), w.comesAgainHint);
  if (arrivedAt !== null)
    throw new Complaint('ruleViolated', w.insideAlready(id, momentText(arrivedAt)), w.insideAlreadyHint(id));
  return visit;
};

/** The one visitor of this name expected today, or null. Throws `ruleViolated` when several are. */
const expectedToday = (records: readonly Visit[], name: string, { now }: Facts): Visit | null => {
  const [found, ...others] = records.filter(
    (visit) =>
      visit.name === name && isExpected(visit) && visit.expectedAt !== null && dayOf(visit.expectedAt) === dayOf(now),
  );
  if (found === undefined) return null;
  if (others.length === 0) return found;
  const ids = [found, ...others].map(({ id }) => id);
  throw new Complaint('ruleViolated', w.severalExpected(name, ids), w.sayWhich('in', found.id));
};

const promised = (visit: Visit, { followup, due }: Arrival): readonly Opening[] =>
  followup == null
    ? []
    : [
        {
          drawer: 'followups',
          title: followup,
          due: due ?? null,
          lead: visit.firstContact,
          source: visit.kind === 'petition' ? 'petition' : 'own',
          ref: visit.id,
          stage: null,
        },
      ];
