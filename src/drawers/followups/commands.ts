import { momentText } from '../../calendar/speak.ts';
import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { OpenDesk } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import { locate } from '../kit/locate.ts';
import { remindField } from '../kit/ownLeads.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { type Followup, key, REF_LETTERS } from './record.ts';
import * as registering from './registering.ts';
import * as rules from './rules.ts';
import { followupWords as w } from './words.ts';

const id = field.id('F', w.idHelp);

/** What a matter comes from must be there, in the archive at least. Throws `noSuchRecord`. */
const sought = (desk: OpenDesk, ref: string | null | undefined): void => {
  if (ref != null) locate(desk, ref);
};
const dueText = (f: Followup) => w.dueOn(f.due === null ? null : momentText(f.due));

const labels = {
  ...w.fieldLabels,
  with: w.fieldLabels.coHandlers,
  source: w.source,
  ref: c.comesFrom,
  importance: c.importance,
  mark: c.mark,
};

const particulars = field.labelled(labels, {
  due: field.asked(field.time(w.dueHelp, 'close')),
  lead: field.asked(field.name(w.leadHelp), {
    suggest: ({ facts }) => facts.contacts.map(({ name }) => name),
  }),
  with: field.names(w.withHelp),
  source: field.asked(field.choice(w.sourceHelp, w.sources), { initial: () => 'own' }),
  ref: { ...field.idOf(REF_LETTERS, w.refHelp), offer: { kind: 'ids', letters: ['N', 'V', 'F'] } as const },
  importance: field.importance(w.importanceHelp),
  mark: field.mark(w.markHelp),
  remark: field.passage(w.remarkHelp),
  remind: remindField,
});

const create = verb({
  name: 'new',
  summary: w.newDoes,
  examples: [
    {
      typed: text(
        'office followup new "Report on the wetland survey" --due fri --lead "Planning office" --source superior',
        'office followup new 报送湿地调研报告 --due 周五 --lead 规划科 --source superior',
      ),
      does: text('A matter from above, due on Friday at closing time', '上级交办，周五下班前报送'),
    },
  ],
  args: field.labelled(labels, { title: field.rest(field.needed(field.line(w.titleHelp, 'TITLE'))) }),
  options: particulars,
  lastLook: true,
  fits: registering.leadFits,
  run: async ({ args, options, ...call }) => {
    sought(call.desk, options.ref);
    const changed = await call.desk.change(key, (records, tools) =>
      registering.register(records, { ...options, ...args }, tools),
    );
    return recorded(call, key, changed, (f) => [w.registered(f.title), dueText(f)]);
  },
});

const edit = verb({
  name: 'edit',
  summary: w.editDoes,
  examples: [
    {
      typed: text('office edit F9 --due fri --lead "Works office"', 'office edit F9 --due 周五 --lead 基建科'),
      does: text('another date and another lead', '改时限和主办'),
    },
  ],
  args: { id },
  options: {
    title: field.line(w.titleHelp, 'TITLE'),
    ...particulars,
    // Not asked for: the one offered would not be the one that stands.
    source: field.choice(w.sourceHelp, w.sources),
  },
  run: async ({ args, options, ...call }) => {
    const said = { ...options, title: options.title ?? undefined };
    sought(call.desk, said.ref);
    const changed = await call.desk.change(key, (records, { facts }) =>
      registering.revise(records, args.id, said, facts),
    );
    return recorded(call, key, changed, (f) => [w.revised(f.title), dueText(f)]);
  },
});

const feedback = verb({
  name: 'feedback',
  summary: w.feedbackDoes,
  examples: [
    {
      typed: text(
        'office followup feedback F9 Half of the plots are measured',
        'office followup feedback F9 已测完一半地块',
      ),
      does: text('what the lead said', '主办说的'),
    },
  ],
  args: { id, text: field.rest(field.needed(field.passage(w.feedbackHelp))) },
  options: { by: field.name(w.byHelp) },
  run: async ({ args, options, ...call }) => {
    const said = { text: args.text, by: options.by ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => rules.feedBack(records, args.id, said, facts));
    return recorded(call, key, changed, (f) => [w.fedBack(said.by ?? f.lead)]);
  },
});

const chase = verb({
  name: 'chase',
  summary: w.chaseDoes,
  examples: [{ typed: 'office followup chase F9 --via phone', does: text('the lead was called', '给主办打了电话') }],
  args: { id },
  options: { to: field.name(w.chaseToHelp), via: field.choice(w.viaHelp, w.channels) },
  run: async ({ args, options, ...call }) => {
    const said = { to: options.to ?? null, via: options.via ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => rules.chase(records, args.id, said, facts));
    return recorded(call, key, changed, (f) => [w.chased(said.to ?? f.lead), dueText(f)]);
  },
});

export const registerVerbs: readonly Verb[] = [create, edit, feedback, chase];
