import { momentText } from '../../../calendar/speak.ts';
import type { Account } from '../../../core/account.ts';
import type { Moment } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Fields } from '../../../core/field.ts';
import { type Cell, good, type Page } from '../../../core/page.ts';
import { valuesIn } from '../../../core/settings/setting.ts';
import type { Text } from '../../../core/text.ts';
import type { OpenDesk } from '../../../drawers/kit/desk.ts';
import type { Answer, Call } from '../../../drawers/kit/verb.ts';
import { morningWords as m } from '../../../reminders/morningWords.ts';
import { nextRun } from '../../../reminders/scheduler/every.ts';
import { standingAt } from '../../../reminders/scheduler/installed.ts';
import { jobFor } from '../../../reminders/scheduler/job.ts';
import type { Job, Plan, Scheduler } from '../../../reminders/scheduler/scheduler.ts';
import { SCHEDULERS, schedulersHere } from '../../../reminders/scheduler/schedulers.ts';
import { changesPage, type ScheduleStanding } from '../../../reminders/scheduler/view.ts';
import { scheduleWords as w } from '../../../reminders/scheduler/words.ts';
import { remindSettings } from '../../../reminders/settings.ts';
import type { Installing } from './install.ts';

/** The default number of minutes between two runs. A reminder due 30 minutes before then comes at least 20 minutes before. */
const USUAL = 10;
/** The number of minutes above which a note warns that reminders may come late. */
const RARE = 30;

/** The scheduler asked for, else the usual one of this machine. Throws `noScheduler`. */
const chosen = (asked: Scheduler['name'] | null, account: Account): Scheduler => {
  const here = schedulersHere(account);
  const found = asked === null ? here[0] : here.find(({ name }) => name === asked);
  if (found !== undefined) return found;
  const wanted = SCHEDULERS.find(({ name }) => name === asked);
  if (wanted === undefined || here.length === 0) throw new Complaint('noScheduler', w.noScheduler, w.noSchedulerHint);
  throw new Complaint('noScheduler', w.notHere(wanted.label), w.hereAre(here.map(({ name }) => name)));
};

/**
 * Shows the planned changes and asks for consent, unless `--yes` was given. Throws `interrupted` if the answer is no, `missingValue`
 * without a terminal.
 */
export const agreed = async (plan: Plan, question: Text, isYes: boolean, confirm: Asking): Promise<Page> => {
  const page = changesPage(plan.changes);
  if (isYes) return page;
  const answer = await confirm(question, page);
  if (answer === null) throw new Complaint('missingValue', w.notAsked, w.notAskedHint);
  if (!answer) throw new Complaint('interrupted', w.nothingWritten);
  return [];
};

type Asking = Call<Fields, Fields>['confirm'];

export const installed = async (call: Installing): Promise<Answer> => {
  const { options, world, lang, desk, facts, confirm } = call;
  const { account } = world;
  const scheduler = chosen(options.with ?? null, account);
  const { standing } = await standingAt(account, lang);
  const before = standing.find((one) => one.scheduler === scheduler)?.installed ?? null;
  const { remindChannels } = valuesIn(remindSettings, desk.wide.settings);
  const every = options.every ?? before?.every ?? USUAL;
  const job = jobFor(account, every, lang, remindChannels.includes('stdout'));
  const plan = await scheduler.install(job, account);
  const isDry = options.dryRun === true;
  const isDone = plan.changes.length === 0;
  const page = isDry || isDone ? changesPage(plan.changes) : await agreed(plan, w.ask, options.yes === true, confirm);
  if (!isDry && !isDone) await plan.apply();
  const morning = await morningSaid(options.morning, desk, isDry);
  const said = isDry && !isDone ? w.wouldWrite : done(isDone, scheduler, job, facts.now);
  return {
    json: {
      schema: 'office.schedule/1',
      ...{ scheduler: scheduler.name, every: job.every, nextAt: world.withOffset(nextRun(job.every, facts.now)) },
      ...{ morning: morning.clock, dryRun: isDry, changes: plan.changes },
    },
    page: [...page, { kind: 'lines', lines: [said, ...morning.lines] }],
    notes: [...plan.notes, ...emptyNote(desk, account), ...rareNote(job), ...othersNote(standing, scheduler)],
  };
};

const done = (isDone: boolean, { label }: Scheduler, { every }: Job, now: Moment): Cell => {
  const next = momentText(nextRun(every, now));
  return isDone ? w.asItWas(label, every, next) : good(w.installed(label, every, next));
};

/** Stores the time of the morning list, if one was typed, and says which time applies. */
const morningSaid = async (
  typed: string | null | undefined,
  desk: OpenDesk,
  isDry: boolean,
): Promise<{ readonly clock: string | null; readonly lines: readonly Cell[] }> => {
  const { remindMorning } = valuesIn(remindSettings, desk.wide.settings);
  const clock = typed === undefined ? remindMorning : typed;
  if (clock !== remindMorning && !isDry)
    await desk.changeWide((wide) => {
      const { remindMorning: _, ...others } = wide.settings;
      return { ...wide, settings: clock === null ? others : { ...others, remindMorning: clock } };
    });
  if (clock !== null) return { clock, lines: [m.comes(clock)] };
  return { clock, lines: typed === undefined ? [] : [m.comesNot] };
};

/** A note that the desk is empty. If the folder was mistyped, no reminder would ever come. */
const emptyNote = (desk: OpenDesk, account: Account): readonly Text[] =>
  desk.drawers.every((drawer) => desk.records(drawer).length === 0) ? [w.emptyDesk(account.desk)] : [];

const rareNote = ({ every }: Job): readonly Text[] => (every > RARE ? [w.rareEvery(every)] : []);

const othersNote = (standing: readonly ScheduleStanding[], scheduler: Scheduler): readonly Text[] => {
  const others = standing.filter((one) => one.scheduler !== scheduler).map((one) => one.scheduler.label);
  return others.length === 0 ? [] : [w.also(others)];
};
