import { notLater } from '../../calendar/notLater.ts';
import { momentText } from '../../calendar/speak.ts';
import { dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { add, amend, find } from '../../core/records.ts';
import type { Opening, RuleTools } from '../../core/rule.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Who } from '../kit/fields/who.ts';
import { recorded } from '../kit/saying.ts';
import { type AnyCall, verb } from '../kit/verb.ts';
import { type Arrival, doorOptions, visitOptions, visitWith } from './particulars.ts';
import {
  type ClockedVisit,
  cameBefore,
  clockStarted,
  type EarlierMatters,
  earlierIn,
  pastOfRepeat,
  petitionNotes,
  repeatAsked,
} from './petition/petition.ts';
import { receptionNotes, shapingFor } from './reception/reception.ts';
import { blankVisit, key, type Visit } from './record.ts';
import { namesakeNotes, titleOf, visitTime } from './view.ts';
import { visitWords as w } from './words.ts';

export const signVisitorIn = verb({
  name: 'in',
  zh: '登记',
  summary: text('Sign a visitor in', '登记到达'),
  about: text(
    'A name that is expected today signs that visit in. A petition opens the follow-up of its acceptance notice, due 15 days after the day of receipt; a petitioner who comes again about a matter that is still open starts no second clock.',
    '姓名与今日预约相符的，按该预约登记。信访自收到之日起 15 日内告知是否受理，自动立督办；同一事项未了结又来的，不另起算时限。',
  ),
  examples: [
    {
      typed: text(
        'office visitor in "Wang Fang" --kind petition --purpose "Land compensation" --first-contact "Zhou"',
        'office visitor in 王芳 --kind 信访 --purpose 征地补偿 --first-contact 周敏',
      ),
      does: text('A petition: its acceptance notice becomes a follow-up', '信访：自动立受理告知的督办'),
    },
  ],
  args: field.labelled(
    { who: w.visitor },
    { who: field.who('V3', text('the visitor by name, or an expected visit by id', '来访人姓名，或预约的编号')) },
  ),
  options: {
    ...visitOptions,
    ...doorOptions,
    at: field.happenedByDay(text('when they came; now unless said', '到达时间；不写即现在'), 'refuse'),
    followup: field.line(text('something promised: opens a follow-up', '答应要办的事，立为督办')),
    due: field.time(
      text('by when it is promised; without an hour, closing time', '督办时限；不写钟点即下班时'),
      'close',
    ),
  },
  run: async ({ args: { who }, options: typed, ...call }) => {
    const repeatOf = await repeatOnTerminal(who, typed, call);
    const shaping = await shapingFor(typed, call);
    const options = { ...typed, ...(repeatOf == null ? {} : { repeatOf }), shaping };
    const changed = await call.desk.change(
      key,
      (records, tools) => arrive(records, who, options, tools, earlierIn(call.desk, tools.facts)),
      pastOfRepeat(options),
    );
    const said = (visit: Visit) => [w.signedIn(titleOf(visit)), visitTime(visit), w.sees(visit.host)];
    const answer = recorded(call, key, changed, said);
    const [visit] = changed.change.touched;
    const notes = [
      ...('name' in who ? namesakeNotes(visit, changed.before, call.facts.now) : []),
      ...petitionNotes(changed.change, call.facts),
      ...(await receptionNotes(visit, call)),
    ];
    return { ...answer, notes: [...changed.notes, ...notes, ...cameBefore(call.desk, visit, repeatOf !== undefined)] };
  },
});

/**
 * Asks which earlier petition the arrival repeats. The question comes before anything is saved, because a new petition starts a period of
 * its own. Throws what the arrival throws.
 */
const repeatOnTerminal = async (who: Who, said: Arrival, { ask, desk, facts }: AnyCall) => {
  if (ask === null || said.repeatOf !== undefined) return undefined;
  const nobody = { id: '', uid: '', createdAt: facts.now, updatedAt: facts.now };
  const [visit] = arrive(desk.records(key), who, said, { facts, mint: () => nobody }).touched;
  return repeatAsked(visit, { ask, desk });
};

/**
 * Signs a visitor in: an expected one by id, or by the name if that is expected today, or somebody unannounced. A petition opens the
 * follow-up for its acceptance notice.
 */
export const arrive = (
  records: readonly Visit[],
  who: Who,
  said: Arrival,
  { facts, mint }: RuleTools,
  earlier?: EarlierMatters,
): ClockedVisit => {
  if (said.followup == null && said.due != null)
    throw new Complaint('missingValue', w.dueWithoutFollowup, w.dueWithoutFollowupHint);
  const arrivedAt = notLater(said.at ?? facts.now, facts.now, w.stillToComeHint);
  const expected = 'id' in who ? find(records, who.id) : expectedToday(records, who.name, facts);
  const come = (visit: Visit): Visit => visitWith({ ...notYetIn(visit), arrivedAt }, said, records, facts.now);
  const arrived =
    expected === null
      ? add(records, come({ ...blankVisit(mint()), ...who }))
      : amend(records, expected.id, facts.now, come);
  const opens = promised(arrived.touched[0], said);
  return clockStarted({ ...arrived, opens }, expected, facts, earlier);
};

const notYetIn = (visit: Visit): Visit => {
  const { id, arrivedAt, leftAt } = visit;
  if (leftAt !== null) throw new Complaint('ruleViolated', w.leftAlready(id, momentText(leftAt)), w.comesAgainHint);
  if (arrivedAt !== null)
    throw new Complaint('ruleViolated', w.insideAlready(id, momentText(arrivedAt)), w.insideAlreadyHint(id));
  return visit;
};

/** The visitor of this name who is expected today; null if there is none. Throws `ruleViolated` if there are several. */
const expectedToday = (records: readonly Visit[], name: string, { now }: Facts): Visit | null => {
  const [found, ...others] = records.filter(
    (visit) =>
      visit.name === name &&
      visit.arrivedAt === null &&
      visit.expectedAt !== null &&
      dayOf(visit.expectedAt) === dayOf(now),
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
