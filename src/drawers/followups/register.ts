import { add, amend } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import { unlessSame } from '../../core/unlessSame.ts';
import * as field from '../kit/fields/index.ts';
import { edited, recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import {
  enteredMatter,
  enteringNotes,
  forKinds,
  kindOption,
  kindOptions,
  laterOptions,
  offeredDue,
  plainOnly,
  refuseAccused,
  reviseFollowup,
  sealedBy,
  servedOption,
  servedWith,
  sessionOf,
} from './kinds/index.ts';
import { leadFits } from './matter.ts';
import { blankFollowup, key, REF_LETTERS } from './record.ts';
import { followupWords as w } from './words.ts';

const labels = {
  ...w.fieldLabels,
  with: w.fieldLabels.coHandlers,
};

const sourceHelp = text('where it comes from; sets the importance', '来源；重要程度由此而定');

const particulars = field.labelled(labels, {
  due: field.asked(field.time(w.dueHelp, 'close')),
  lead: field.asked(
    field.nameOrList(text('the one person or unit that leads it', '主办人或主办单位，只有一个')),
    field.knownPeople,
  ),
  with: field.names(text('those who help', '会办人或会办单位')),
  source: field.asked(field.choice(sourceHelp, w.sources), { initial: () => 'own' }),
  ref: {
    ...field.idOf(REF_LETTERS, text('the notice or visit it comes from', '所出自的会议或来访编号')),
    offer: { kind: 'ids', letters: ['N', 'V', 'F'] } as const,
  },
  importance: field.importance(text('unless given, the source decides it', '重要程度（不写则随来源）')),
  mark: field.markAsked(text('moves it up in the list', '排位提前')),
  remark: field.passage(text('anything else', '备注')),
  ...field.owedOptions,
  remind: field.leads(),
});

const { source, due, lead, with: helpers, ...others } = particulars;
const { no, deputy, ...period } = kindOptions;

/**
 * The options of a new matter, in the order of the questions. The kind stands first, because the questions follow from it, and then the
 * source, from which the usual date follows.
 */
const asked = {
  ...{ ...kindOption, source: { ...source, ask: plainOnly(source.ask ?? {}) }, no, deputy },
  due: field.asked(due, plainOnly({ initial: offeredDue })),
  ...{ lead, with: field.asked(helpers, forKinds('suggestion')), ...period },
  ...others,
};

export const newFollowup = verb({
  name: 'new',
  zh: '新建',
  summary: text('Register a matter', '登记督办事项'),
  examples: [
    {
      typed: text(
        'office followup new "Report on the wetland survey" --due fri --lead "Planning office" --source superior',
        'office followup new 报送湿地调研报告 --due 周五 --lead 规划科 --source superior',
      ),
      does: text('A matter from above, due on Friday at closing time', '上级交办，周五下班前报送'),
    },
    {
      typed: text(
        'office followup new "Parking" --kind suggestion --no 3 --deputy "Zhang San" --lead "Works bureau" --assigned 3-10',
        'office followup new 关于停车难的建议 --kind suggestion --no 3 --deputy 张三 --lead 住建局 --assigned 3-10',
      ),
      does: text('A suggestion, answered within three months of 10 March', '代表建议，3月10日起三个月内答复'),
    },
    {
      typed: text(
        'office followup new "Drinking water" --kind review --ref N5 --lead "Government" --term 2m',
        'office followup new 饮水安全审议意见 --kind review --ref N5 --lead 县政府 --term 2m',
      ),
      does: text('Review comments of the session N5, stage by stage', 'N5 会议的审议意见，逐个环节办理'),
    },
  ],
  args: field.labelled(labels, { title: field.rest(field.needed(field.line(w.titleHelp, 'TITLE'))) }),
  options: asked,
  lastLook: true,
  fits: leadFits,
  run: async ({ args, options, ...call }) => {
    const sealed = sealedBy(call.desk, options.ref);
    refuseAccused(call.desk, options.ref, options, call.facts);
    const staging = { lang: call.lang, session: sessionOf(call.desk, options.ref) };
    const changed = await call.desk.change(key, (records, { mint, facts }) =>
      add(records, enteredMatter(blankFollowup(mint(), args.title), { ...options, ...args, sealed }, staging, facts)),
    );
    const answer = recorded(call, key, changed, (f) => [words.registered(f.title), w.dueOn(f.due)]);
    const notes = changed.touched.flatMap((f) => enteringNotes(f, options, call.facts));
    return { ...answer, notes: [...(answer.notes ?? []), ...notes] };
  },
});

export const editFollowup = verb({
  name: 'edit',
  zh: '修改',
  summary: text('Correct a follow-up', '更正督办事项'),
  examples: [
    {
      typed: text('office edit F9 --due fri --lead "Works office"', 'office edit F9 --due 周五 --lead 基建科'),
      does: text('another date and another lead', '改时限和主办'),
    },
  ],
  args: { id: field.id('F', w.idHelp) },
  options: {
    title: field.line(w.titleHelp, 'TITLE'),
    ...kindOption,
    ...field.amending({ ...particulars, ...kindOptions, ...laterOptions }),
    // Not asked for on a terminal, because the prompt would offer the default of a new matter instead of the present source.
    source: field.choice(sourceHelp, w.sources),
    served: servedOption,
  },
  run: async ({ args, options, ...call }) => {
    const said = { ...options, title: options.title ?? undefined, sealed: sealedBy(call.desk, options.ref) };
    const staging = { lang: call.lang, session: sessionOf(call.desk, options.ref) };
    const ref = options.ref ?? call.desk.find(key, args.id).ref;
    refuseAccused(call.desk, ref, options, call.facts);
    const changed = await call.desk.change(key, (records, { facts }) => {
      const revised = reviseFollowup(records, args.id, said, staging, facts);
      if (options.served === undefined) return unlessSame(records, revised);
      return unlessSame(
        records,
        amend(revised.records, args.id, facts.now, (f) => ({ ...f, ...servedWith(f, options.served, facts.now) })),
      );
    });
    return edited(call, key, changed, (f) => [words.revised(f.title), w.dueOn(f.due)]);
  },
});

const words = {
  registered: (title: string): Text => text(`registered: ${title}`, `已登记：${title}`),
  revised: (title: string): Text => text(`corrected: ${title}`, `已更正：${title}`),
} as const;
