import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import type { Change, Opening } from '../../core/rule.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { isPointOpen, pointsMeant, pointTexts } from './naming.ts';
import { type Handover, key, type Shift } from './record.ts';
import { after } from './roster.ts';
import { handoverWords as w } from './words.ts';

export const tickPoints = verb({
  name: 'tick',
  zh: '勾',
  summary: text('Tick off what a handover left undone', '勾掉交接时的未办事项'),
  about: text(
    'What a handover leaves undone stands on the morning page until it is ticked off here or becomes a follow-up.',
    '交接时的未办事项每天都列在今日清单上，直到勾掉或转为督办。',
  ),
  examples: [
    {
      typed: text('office duty tick D7', 'office duty tick D7'),
      does: text(
        'the one point that is open; of several, its number or a part of its text',
        '只有一项未办时；有几项时写序号或其中一段',
      ),
    },
    {
      typed: text(
        'office duty tick D7 2 --followup --due fri --lead "Li Na"',
        'office duty tick D7 2 --followup --due 周五 --lead 李娜',
      ),
      does: text('it takes longer and becomes a follow-up', '一时办不完，转为督办'),
    },
  ],
  args: {
    id: field.id('D', text('the shift, such as D7', '交班的班次编号，如 D7')),
    which: field.called(
      text('Which', '哪项'),
      field.rest(
        field.line(text('the number of a point, or a part of its text', '未办事项的序号，或其中一段文字'), 'WHICH'),
      ),
    ),
  },
  options: {
    note: field.called(
      text('Note', '备注'),
      field.passage(text('what came of it, word for word', '办得怎样，照原话记')),
    ),
    followup: field.called(text('Follow-up', '督办'), field.flag(text('it becomes a follow-up', '转为督办'))),
    due: field.called(text('Due', '时限'), field.time(text('when the follow-up is due', '督办的时限'), 'close')),
    lead: field.called(text('Lead', '主办'), field.name(text('who leads the follow-up', '督办的主办'))),
  },
  run: async ({ args, options, ...call }) => {
    const said: Said = {
      ...{
        which: args.which ?? null,
        note: options.note ?? null,
        due: options.due ?? null,
        lead: options.lead ?? null,
      },
      isFollowup: options.followup === true || options.due != null || options.lead != null,
    };
    const changed = await call.desk.change(key, (records, { facts }) => tickOff(records, args.id, said, facts));
    const { ticked, left } = changed.change;
    return recorded(call, key, changed, () => [w.ticked(ticked), left.length === 0 ? w.noneLeft : w.left(left)]);
  },
});

type Said = {
  readonly which: string | null;
  readonly note: string | null;
  readonly isFollowup: boolean;
  readonly due: Moment | null;
  readonly lead: string | null;
};

type TickedOff = Change<Shift> & { readonly ticked: readonly string[]; readonly left: readonly string[] };

/**
 * Ticks points of a handover, in the copy of the next shift too. Throws `ruleViolated` where there is no handover, and what
 * `pointsMeant` throws.
 */
const tickOff = (records: readonly Shift[], id: string, said: Said, facts: Facts): TickedOff => {
  const shift = find(records, id);
  const { handover } = shift;
  if (handover === null) throw new Complaint('ruleViolated', w.notHandedOver(id), w.notHandedOverHint);
  const points = handover.points ?? [];
  const meant = pointsMeant(id, points, said.which);
  const ticked = pointTexts(meant);
  const left = pointTexts(points.filter((point) => isPointOpen(point) && !meant.includes(point)));
  const { note, isFollowup } = said;
  const settled = points.map((point) =>
    meant.includes(point) ? { ...point, doneAt: facts.now, note, isFollowup } : point,
  );
  const change = withHandover(records, shift, { ...handover, points: settled }, facts);
  return { ...change, ticked, left, opens: isFollowup ? ticked.map(matter(id, said)) : [] };
};

const withHandover = (records: readonly Shift[], shift: Shift, handover: Handover, { now }: Facts): Change<Shift> => {
  const handed = amend(records, shift.id, now, (one) => ({ ...one, handover }));
  const next = after(records, shift);
  if (next?.takeover?.happenedAt !== handover.happenedAt) return handed;
  const taken = amend(handed.records, next.id, now, (one) => ({ ...one, takeover: handover }));
  return { records: taken.records, touched: handed.touched };
};

const matter =
  (ref: string, { due, lead }: Said) =>
  (title: string): Opening => ({ drawer: 'followups', title, due, lead, source: 'own', ref, stage: null });
