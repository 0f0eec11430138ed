import type { Lens } from '../../core/facts.ts';
import type { Asking } from '../../core/field.ts';
import type { Identity, Row } from '../../core/record.ts';
import { type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import { drawerOf, manyRecords } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { dutyHelp as h } from './help.ts';
import { changeMindfully, notesOn } from './notes.ts';
import { type Asked, type Planned, plan } from './plan.ts';
import { countsFor, planNotes, planPage } from './planView.ts';
import { key } from './record.ts';
import { dutyWords as w } from './words.ts';

const known: Asking = { suggest: ({ facts }) => facts.contacts.map(({ name }) => name) };

const labels = { officers: w.fieldLabels.officer, leaders: w.fieldLabels.leader, shift: w.fieldLabels.shift };

const particulars = field.labelled(labels, {
  from: field.needed(field.date(h.fromHelp)),
  to: field.needed(field.date(h.toHelp)),
  officers: field.asked(field.needed(field.names(h.officersHelp)), known),
  leaders: field.asked(field.needed(field.names(h.leadersHelp)), known),
  shift: field.choice(h.shiftHelp, w.shifts),
  dryRun: field.flag(h.dryRunHelp),
});

const planIt = verb({
  name: 'plan',
  summary: h.planDoes,
  about: h.planAbout,
  examples: [
    {
      typed: text(
        'office duty plan --from 12-01 --to 12-31 --officers "Zhang, Li, Zhao, Sun" --leaders "Wang, Chen, Zhou" --dry-run',
        'office duty plan --from 12-01 --to 12-31 --officers 张伟、李娜、赵敏、孙磊 --leaders 王主任、陈主任、周主任 --dry-run',
      ),
      does: h.planExample,
    },
  ],
  args: {},
  options: particulars,
  run: async ({ options, lens, desk }) => {
    const dryRun = options.dryRun === true;
    const asked: Asked = { ...options, shift: options.shift ?? 'full' };
    const { planned, notes } = dryRun ? rehearsed(desk, asked, lens) : await written(desk, asked);
    const counts = countsFor(planned, asked, lens.facts);
    const json = manyRecords(drawerOf(desk, { name: key.name }), planned.days as readonly Row[], lens);
    return {
      json: { ...json, records: json.records.map(withoutIdentity), counts, dryRun },
      page: planPage(planned, { counts, dryRun, lens }),
      notes: [...notes, ...planNotes(planned, asked, lens.facts)],
    };
  },
});

type Outcome = { readonly planned: Planned; readonly notes: readonly Text[] };

/** Fairness looks back as far as the desk remembers. */
const written = async (desk: OpenDesk, asked: Asked): Promise<Outcome> => {
  const { change, notes } = await changeMindfully(desk, (records, tools) => plan(records, asked, tools), {});
  return { planned: change, notes };
};

/** The same roster, with shifts that have no id and are not kept. */
const rehearsed = (desk: OpenDesk, asked: Asked, { facts }: Lens): Outcome => {
  const mint = unnamed(facts.now);
  const planned = plan(desk.all(key), asked, { facts, mint });
  return { planned, notes: notesOn(planned) };
};

/** Identities that tell the shifts of a rehearsal apart and look like none. */
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

export const planVerbs: readonly Verb[] = [planIt];
