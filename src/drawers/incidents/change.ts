import { addDays, dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { both, type Text, text } from '../../core/text.ts';
import type { SaidOf } from '../kit/register/spec.ts';
import { daysOfSupplement } from './clocks.ts';
import type { options } from './options.ts';
import { COUNTS, type fields, type Incident } from './record.ts';
import { incidentWords as w } from './words.ts';

type Said = SaidOf<typeof options>;
type Meant = SaidOf<typeof fields>;

const KINDS = Object.keys(w.kinds) as readonly Incident['kind'][];

/** Words of a title by which the kind is guessed. */
const GUESSES: readonly (readonly [Incident['kind'], RegExp])[] = [
  ['fire', /火灾|起火|着火|失火|火警|\bfire\b/i],
  ['traffic', /车祸|交通事故|追尾|翻车|撞车|traffic|collision/i],
  ['natural', /地震|洪水|暴雨|山体滑坡|泥石流|台风|内涝|earthquake|flood|landslide|storm/i],
  ['health', /中毒|疫情|传染|食源性|poison|epidemic|outbreak/i],
  ['security', /聚集|群体|堵路|打架|斗殴|闹事|gathering|riot/i],
  ['accident', /爆炸|坍塌|泄漏|坠落|触电|溺水|事故|explosion|collapse|leak|accident/i],
];

const kindIn = (title: string): Incident['kind'] => GUESSES.find(([, words]) => words.test(title))?.[0] ?? 'other';

/** The kind that was said, else the one that the title lets guess. */
export const kindMeant = (said: unknown, title: string): Incident['kind'] =>
  KINDS.find((kind) => kind === said) ?? kindIn(title);

/** The kind, level, clocks and numbers of an incident after options of `new` or `edit`. */
export const meant = (said: Said, x: Incident | null, facts: Facts): Meant => ({
  ...(said.learned === undefined ? {} : { learnedAt: said.learned }),
  ...(said.kind === undefined ? {} : { kind: said.kind }),
  ...(said.level === undefined ? {} : { level: said.level }),
  ...(said.profile === undefined ? {} : { profile: said.profile }),
  ...countsSaid(said),
  ...(x === null ? begun(said, facts) : changed(said, x, facts)),
});

type Counts = Pick<Incident, 'casualties' | (typeof COUNTS)[number]>;

/** The numbers that were said; null takes one back. */
const countsSaid = (said: Said): Partial<Counts> =>
  Object.fromEntries(
    ['casualties' as const, ...COUNTS].flatMap((name) => {
      const count = said[name];
      return count === undefined ? [] : [[name, count]];
    }),
  );

const begun = ({ learned, profile, stable }: Said, { now, settings }: Facts): Meant => ({
  learnedAt: learned ?? now,
  profile: profile ?? settings.incidentProfile,
  stableAt: stable === true ? now : null,
});

/** The changes that the bodies told before have to hear of: another level, other casualties. A new level ends the time of calm. */
const changed = (said: Said, x: Incident, facts: Facts): Meant => {
  const { now } = facts;
  const level = said.level !== undefined && (said.level ?? 'unset') !== x.level ? (said.level ?? 'unset') : null;
  const after = { ...x, ...countsSaid(said) };
  const hasCounts = casualtiesIn(after).zh !== casualtiesIn(x).zh;
  const stableAt =
    said.stable === true ? (x.stableAt ?? now) : said.stable === null || level !== null ? null : undefined;
  if (level === null && !hasCounts) return { stableAt };
  const { casualties, dead, missing, hurt, trapped } = after;
  const one = { at: now, level, counts: hasCounts ? { casualties, dead, missing, hurt, trapped } : null };
  const isTold = x.closing === null || (hasCounts && isWithinDays({ ...x, kind: said.kind ?? x.kind }, now));
  return { stableAt, changes: [...x.changes, one], ...(isTold ? { changedAt: now } : {}) };
};

/** Whether a change of the casualties still has to be reported after the final report. */
export const isWithinDays = (x: Incident, now: string): boolean =>
  dayOf(now) <= addDays(dayOf(x.occurredAt ?? x.learnedAt), daysOfSupplement(x));

/** The casualties in words, the numbers as they were told; empty if nothing is known. */
export const casualtiesIn = (x: Counts): Text =>
  both((lang) =>
    [
      x.casualties,
      ...COUNTS.map((name) => {
        const count = x[name];
        if (count === null) return null;
        return `${w.counts[name][lang]} ${/^\d+$/.test(count) && lang === 'zh' ? `${count}人` : count}`;
      }),
    ]
      .filter((part) => part !== null)
      .join(lang === 'zh' ? '，' : ', '),
  );

/** The record with what follows from its title and from the settings, when it is entered. */
export const settledIncident = (x: Incident, _others: readonly Incident[], { now, settings }: Facts): Incident => {
  if (x.createdAt !== now || x.updatedAt !== now || x.log.length + x.reports.length + x.changes.length > 0) return x;
  const kind = x.kind === 'other' ? kindIn(x.title) : x.kind;
  const to = x.to.length === 0 ? settings.incidentTo : x.to;
  return { ...x, kind, to };
};

/** Throws `badValue` for an incident that happened after it was told of, or that was told of in the future. */
export const checkTimes = ({ occurredAt, learnedAt, createdAt }: Incident): void => {
  if (learnedAt > createdAt) throw new Complaint('badValue', words.notYet, words.notYetHint);
  if (occurredAt !== null && occurredAt > learnedAt)
    throw new Complaint('badValue', words.happenedLater, words.happenedLaterHint);
};

const words = {
  notYet: text('You cannot learn of it in the future', '接报时间还没到'),
  notYetHint: text('Give the time with --learned, or leave it out for now', '请改 --learned，不写即现在'),
  happenedLater: text('It would have happened after you learned of it', '事发时间晚于接报时间'),
  happenedLaterHint: text(
    'Give the time it happened with --at, the time you learned of it with --learned',
    '事发时间写在 --at，接报时间写在 --learned',
  ),
} as const;
