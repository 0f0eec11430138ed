import type { Lens } from '../../core/facts.ts';
import type { Identity } from '../../core/record.ts';
import { type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import { listJson } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { changeMindfully, notesOn } from './minding.ts';
import { type AskedRoster, fillRoster, type PlannedRoster } from './plan/fill.ts';
import { planCounts, planNotes, planPage } from './plan/view.ts';
import { key } from './record.ts';
import { dutyWords as w } from './words.ts';

const labels = { officers: w.fieldLabels.officer, leaders: w.fieldLabels.leader, shift: w.fieldLabels.shift };

export const planDuty = verb({
  name: 'plan',
  zh: '轮排',
  summary: text('Make a fair roster', '公平排班'),
  about: text(
    'Weekday, weekend and holiday duty are counted apart, with what is on the desk already. Nobody on leave serves, nobody two days running if it can be avoided. What is set already stays.',
    '工作日、周末、节假日分开计数，连同台面上已有的班次。请假的不排，尽量不连值两天。已经排定的不动。',
  ),
  examples: [
    {
      typed: text(
        'office duty plan --from 12-01 --to 12-31 --officers "Zhang, Li, Zhao, Sun" --leaders "Wang, Chen, Zhou" --dry-run',
        'office duty plan --from 12-01 --to 12-31 --officers 张伟、李娜、赵敏、孙磊 --leaders 王主任、陈主任、周主任 --dry-run',
      ),
      does: text('A look at December before it is written', '先看看十二月怎么排'),
    },
  ],
  args: {},
  options: field.labelled(labels, {
    from: field.needed(field.firstDay(text('the first day', '第一天'))),
    to: field.needed(field.lastDay(text('the last day', '最后一天'))),
    officers: field.asked(
      field.needed(field.names(text('who takes turns as duty officer', '轮值人员'))),
      field.knownGroups,
    ),
    leaders: field.asked(
      field.needed(field.names(text('who takes turns as leader in charge', '轮流带班的领导'))),
      field.knownGroups,
    ),
    shift: field.choice(w.shiftHelp, w.shifts),
    dryRun: field.flag(text('show the roster, write nothing', '只看排法，不写入')),
  }),
  run: async ({ options, ...call }) => {
    const { desk, lens } = call;
    const dryRun = options.dryRun === true;
    const asked: AskedRoster = { ...options, shift: options.shift ?? 'full' };
    const { planned, notes } = dryRun ? rehearsed(desk, asked, lens) : await filledIn(desk, asked);
    const counts = planCounts(planned, asked, lens.facts);
    const json = listJson(call, key, planned.days);
    return {
      json: { ...json, records: json.records.map(withoutIdentity), counts, dryRun },
      page: planPage(planned, { counts, dryRun, lens }),
      notes: [...notes, ...planNotes(planned, asked, lens.facts)],
    };
  },
});

type PlanResult = { readonly planned: PlannedRoster; readonly notes: readonly Text[] };

/** Fills the roster and saves it. The rule gets all archived shifts, because fairness counts all duty that the desk knows. */
const filledIn = async (desk: OpenDesk, asked: AskedRoster): Promise<PlanResult> => {
  const { change, notes } = await changeMindfully(desk, (records, tools) => fillRoster(records, asked, tools), {});
  return { planned: change, notes };
};

/** The roster that would be written. Its shifts have no id and are not saved. */
const rehearsed = (desk: OpenDesk, asked: AskedRoster, { facts }: Lens): PlanResult => {
  const mint = unnamed(facts.now);
  const planned = fillRoster(desk.all(key), asked, { facts, mint });
  return { planned, notes: notesOn(planned) };
};

/** Identities that tell the shifts of a rehearsal apart. They do not look like ids of records. */
const unnamed = (now: string) => {
  let made = 0;
  return (): Identity => {
    made += 1;
    return { id: `?${made}`, uid: '', createdAt: now, updatedAt: now };
  };
};

const withoutIdentity = (shown: unknown): unknown => {
  const record = shown as Identity;
  return record.uid === '' ? { ...record, id: null, uid: null } : record;
};
