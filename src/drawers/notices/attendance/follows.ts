import { addWorkdays } from '../../../calendar/working/workdays.ts';
import { at, dayOf } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Change, Opening } from '../../../core/rule.ts';
import { valuesIn } from '../../../core/settings/setting.ts';
import type { Sieve } from '../../../core/sieve.ts';
import type { Lang, Text } from '../../../core/text.ts';
import type { OpenDesk } from '../../kit/desk.ts';
import { referringTo } from '../../kit/locate.ts';
import { type Notice, seriesIn } from '../record.ts';
import { type AbsenceVerdict, verdictsOf } from './rule.ts';
import { isCounted, sessionsOf, yearBefore } from './sessions.ts';
import { type AbsenceRule, absenceSettings } from './settings.ts';
import { attendanceWords as w } from './words.ts';

/** Working days in which somebody is warned, and in which resignation is suggested to the chairperson. */
const WARN_DAYS = 1;
const SUGGEST_DAYS = 3;

/** Everything that the rule about absences needs besides the records. */
export type AbsenceGround = { readonly rule: AbsenceRule; readonly lang: Lang };

export const absenceGround = (desk: OpenDesk, lang: Lang): AbsenceGround => ({
  rule: valuesIn(absenceSettings, desk.wide.settings),
  lang,
});

/** The archived meetings that the rule looks at when a meeting was held: those of its year and of the year before. */
export const pastSessions = (notice: Notice, facts: Facts): { readonly past: Sieve<Notice> | undefined } => ({
  past: isCounted(notice, facts)
    ? { days: { first: yearBefore(notice.start), last: null }, has: ['heldAt'] }
    : undefined,
});

/** A change of the attendance, with the verdicts that no longer hold after a correction. */
export type Attended<C extends Change<Notice>> = C & { readonly lifted: readonly AbsenceVerdict[] };

/** The change with the follow-ups that the rule about absences opens. Each is opened once, when the attendance first leads to it. */
export const withAbsences = <C extends Change<Notice>>(
  records: readonly Notice[],
  change: C,
  { rule, lang }: AbsenceGround,
  facts: Facts,
): Attended<C> => {
  const [held] = change.touched;
  if (held === undefined || !isCounted(held, facts)) return { ...change, lifted: [] };
  const verdicts = (all: readonly Notice[]): readonly AbsenceVerdict[] =>
    verdictsOf(
      sessionsOf(all, rule, facts).filter(({ series }) => series === seriesIn(held)),
      rule,
      facts,
    ).filter(({ session }) => session.start >= held.start);
  const [before, after] = [verdicts(records), verdicts(change.records)];
  const fresh = after.filter((one) => !before.some((other) => isSame(one, other)));
  return {
    ...change,
    opens: [...(change.opens ?? []), ...fresh.map((one) => openingFor(one, lang, facts))],
    lifted: before.filter((one) => !after.some((other) => isSame(one, other))),
  };
};

const isSame = (one: AbsenceVerdict, other: AbsenceVerdict): boolean =>
  w.verdict(one).zh === w.verdict(other).zh && one.session.id === other.session.id;

const openingFor = (verdict: AbsenceVerdict, lang: Lang, { now, calendar, settings }: Facts): Opening => {
  const { session, level, name, why } = verdict;
  const isSuggestion = level === 'suggest';
  const day = addWorkdays(calendar, dayOf(now), isSuggestion ? SUGGEST_DAYS : WARN_DAYS);
  return {
    ...{ drawer: 'followups', title: w.verdict(verdict)[lang], due: at(day, settings.hours.close), lead: null },
    ...{ source: 'own', ref: session.id, stage: null, importance: isSuggestion ? 4 : 3 },
    absence: { level, name, why },
    ...(isSuggestion ? { ask: [session.host] } : {}),
  };
};

/** Notes that name the open follow-ups of verdicts that no longer hold. */
export const liftedNotes = (desk: OpenDesk, lifted: readonly AbsenceVerdict[], facts: Facts): readonly Text[] =>
  lifted.flatMap((verdict) => {
    const titles = Object.values(w.verdict(verdict));
    const { related } = referringTo(desk, desk.find({ name: 'notices' }, verdict.session.id));
    return related
      .filter(({ drawer, record }) => drawer.isOpen(record, facts) && titles.includes(drawer.titleOf(record)))
      .map(({ record }) => (verdict.level === 'suggest' ? w.closeUnasked : w.closeIt)(record.id, verdict.name));
  });
