import { finishingDay, statutoryDay } from '../../../calendar/working/petitionDays.ts';
import { at, dayOf } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { maskPersonal } from '../../../core/personal/mask.ts';
import type { Stage } from '../../../core/petitions.ts';
import { MAX_LINE } from '../../../core/record.ts';
import type { Change, Opening } from '../../../core/rule.ts';
import type { Visit } from '../record.ts';
import { titleOf } from '../view.ts';
import type { EarlierMatters, Running } from './earlier.ts';
import { BLANK_PART } from './record.ts';

/** A change of one visit. `runsFor` is the earlier petition whose period is running already, if for that reason no new one was started. */
export type ClockedVisit = Change<Visit> & { readonly touched: readonly [Visit]; readonly runsFor: Visit | null };

const ALL_RUN: EarlierMatters = { isRunning: () => true, isConcluded: () => false };

/**
 * The change with the matters that a petition opens, if this step made the visit a petition that has arrived. If a petitioner comes
 * again about a matter whose period is still running, no second one starts, because the first binds the office already; nor does one
 * start for a matter that is concluded.
 */
export const clockStarted = (
  changed: Change<Visit> & { readonly touched: readonly [Visit] },
  before: Visit | null,
  facts: Facts,
  { isRunning, isConcluded }: EarlierMatters = ALL_RUN,
): ClockedVisit => {
  const [visit] = changed.touched;
  const opened = (stages: readonly Stage[]): ClockedVisit => ({
    ...changed,
    ...(stages.length === 0
      ? {}
      : { opens: [...(changed.opens ?? []), ...stages.map((stage) => answerOf(visit, stage, facts))] }),
    runsFor: null,
  });
  if (!isReceived(visit)) return opened([]);
  if (before !== null && isReceived(before))
    return opened(isReferred(visit) && !isReferred(before) ? ['objection'] : []);
  const earlier = earlierOf(visit, changed.records);
  if (earlier.some(({ id }) => isConcluded(id))) return { ...concluded(changed, visit), runsFor: null };
  const runsFor = openMatterOf(earlier, isRunning);
  return runsFor === null ? opened(stagesOf(visit)) : { ...changed, runsFor };
};

/** The answers that a new petition is owed. A written notice needs a name (信访工作条例 2022, art. 23(2)). */
const stagesOf = (visit: Visit): readonly Stage[] => [
  ...(isUnnamed(visit) ? [] : [visit.nature === 'litigation' ? ('handOn' as const) : ('acceptance' as const)]),
  ...(isReferred(visit) ? ['objection' as const] : []),
];

const isReferred = ({ petition }: Visit): boolean => petition?.receivedAs === 'referred';

const UNNAMED = /^(?:匿名|无名氏?|不详|未署名|佚名|某人|anonymous|unknown)(?:信|者)?$/iu;

export const isUnnamed = ({ name }: Visit): boolean => name === null || UNNAMED.test(name.trim());

const concluded = (
  changed: Change<Visit> & { readonly touched: readonly [Visit] },
  visit: Visit,
): Change<Visit> & { readonly touched: readonly [Visit] } => {
  const known = { ...visit, petition: { ...(visit.petition ?? BLANK_PART), isConcluded: true } };
  return { ...changed, records: changed.records.map((one) => (one.id === visit.id ? known : one)), touched: [known] };
};

const isReceived = ({ kind, arrivedAt, imported }: Visit): boolean =>
  kind === 'petition' && arrivedAt !== null && imported === null;

/** The unanswered petition among the earlier ones, if a period of the matter is running; null if there is none. */
const openMatterOf = (earlier: readonly Visit[], isRunning: Running): Visit | null => {
  const unanswered = earlier.filter(
    ({ kind, answeredAt, imported }) => kind === 'petition' && answeredAt === null && imported === null,
  );
  return unanswered.some(({ id }) => isRunning(id)) ? (unanswered[0] ?? null) : null;
};

/** The earlier visits about the matter, back along the chain of repeats, each visit once. */
const earlierOf = (visit: Visit, records: readonly Visit[]): readonly Visit[] => {
  const chain = [visit];
  for (let last: Visit | undefined = visit; last !== undefined; ) {
    const { repeatOf }: Visit = last;
    last = chain.some(({ id }) => id === repeatOf) ? undefined : records.find(({ id }) => id === repeatOf);
    if (last !== undefined) chain.push(last);
  }
  return chain.slice(1);
};

const answerOf = (visit: Visit, stage: Stage, { calendar, settings }: Facts): Opening => {
  const receivedOn = dayOf(visit.arrivedAt ?? visit.createdAt);
  return {
    drawer: 'followups',
    title: petitionInShort(visit),
    due: at(finishingDay(calendar, statutoryDay(stage, receivedOn, calendar)), settings.hours.close),
    lead: visit.firstContact ?? visit.host,
    source: 'petition',
    ref: visit.id,
    stage,
    receivedOn,
  };
};

/** The petition in one line: its purpose, or else its visitor. Numbers are masked, because a follow-up is kept longer than the visit. */
export const petitionInShort = (visit: Visit): string => {
  const matter = visit.purpose === null ? titleOf(visit) : maskPersonal(visit.purpose).replace(/\s+/g, ' ').trim();
  return matter.length > MAX_LINE ? `${matter.slice(0, MAX_LINE - 1)}…` : matter;
};
