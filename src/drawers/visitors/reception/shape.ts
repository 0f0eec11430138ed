import { type Amended, listAfter } from '../../../core/amendment.ts';
import { dayOf, type Moment } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { levelNumber, type PostLevel } from '../../../core/postLevels.ts';
import { given } from '../../../core/records.ts';
import { type Gate, isUnsettled, owedGate } from '../../kit/gates/gate.ts';
import { guestLevel } from '../receptions.ts';
import { gatesOfVisit, type Visit } from '../record.ts';
import { type Activity, BLANK_RECEPTION, type Guest, type ReceptionPart } from './record.ts';
import { receptionWords as r } from './words.ts';

/** The given fields of a reception; undefined leaves a field as it is, null clears it. */
export type ReceptionSaid = {
  readonly letter?: string | null | undefined;
  readonly level?: PostLevel | null | undefined;
  readonly guests?: Amended<Guest> | null | undefined;
  readonly leader?: string | null | undefined;
  readonly hostReason?: string | null | undefined;
  readonly companions?: Amended<string> | null | undefined;
  readonly activities?: Amended<Activity> | null | undefined;
};

/** The people who could receive the guests. */
type FreeFor = (part: ReceptionPart) => readonly string[];

/** The visit with its part as a reception, and the gates that follow from it. Throws `ruleViolated` for a host of another level. */
export const withReception = (visit: Visit, said: ReceptionSaid, freeFor: FreeFor, facts: Facts): Visit => {
  if (visit.kind === 'petition') throw new Complaint('ruleViolated', r.noPetition, r.noPetitionHint);
  const before = visit.reception ?? BLANK_RECEPTION;
  const part: ReceptionPart = {
    ...before,
    letter: given(said.letter, before.letter),
    level: given(said.level, before.level),
    guests: [...listAfter(said.guests, before.guests)],
    leader: given(said.leader, before.leader),
    hostReason: given(said.hostReason, before.hostReason),
    companions: [...listAfter(said.companions, before.companions)],
    activities: [...listAfter(said.activities, before.activities)].sort((a, b) => (a.start < b.start ? -1 : 1)),
  };
  refuseUnequal(part, freeFor, facts);
  return { ...visit, reception: part, gates: [...gatesFor(visit, part, facts)] };
};

/** The level of a person of the desk; null if it is not entered. */
export const levelOfPerson = (name: string, { contacts }: Facts): PostLevel | null =>
  directoryOf(contacts).person(name)?.level ?? null;

const refuseUnequal = (part: ReceptionPart, freeFor: FreeFor, facts: Facts): void => {
  const guest = guestLevel(part);
  const own = part.leader === null ? null : levelOfPerson(part.leader, facts);
  if (part.leader === null || guest === null || own === null || part.hostReason !== null) return;
  const { hostSteps } = facts.settings;
  if (Math.abs(levelNumber(own) - levelNumber(guest)) > hostSteps)
    throw new Complaint(
      'ruleViolated',
      r.notReciprocal(part.leader, own, guest, hostSteps),
      r.notReciprocalHint(freeFor(part)),
    );
};

/**
 * The gates of a reception: its plan is approved, and guests of a high level are reported. A report that nobody has made goes again if the
 * level is lower after all.
 */
const gatesFor = (visit: Visit, part: ReceptionPart, { now, settings }: Facts): readonly Gate[] => {
  const level = guestLevel(part);
  const isHigh = level !== null && levelNumber(level) <= levelNumber(settings.receptionReportLevel);
  const isReport = ({ kind, to }: Gate): boolean => kind === 'inform' && to === settings.receptionReport;
  const gates = gatesOfVisit(visit).filter((gate) => isHigh || !isReport(gate) || !isUnsettled(gate));
  const plan = visit.reception == null && !gates.some(({ kind }) => kind === 'ask');
  return [
    ...gates,
    ...(isHigh && !gates.some(isReport) ? [reportOf(settings.receptionReport, now)] : []),
    ...(plan ? [owedGate('ask', null, now)] : []),
  ];
};

const reportOf = (to: string, now: Moment): Gate => owedGate('inform', to, now);

/** The day of a reception. */
export const receptionDay = ({ expectedAt, arrivedAt, createdAt }: Visit): string =>
  dayOf(expectedAt ?? arrivedAt ?? createdAt);
