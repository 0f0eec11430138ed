import { momentText } from '../calendar/speak.ts';
import type { Facts } from '../core/facts.ts';
import type { Block, Cell } from '../core/page.ts';
import { listed, type Text } from '../core/text.ts';
import { commonWords as c } from '../core/words.ts';
import { titleInFull } from './fullTitle.ts';
import { itemJson, type Script } from './json.ts';
import { FLOOR, type Ranked, spelledScore, spelledUrgency } from './rank.ts';
import { reasonsOf } from './reasons.ts';
import { agendaWords as w } from './words.ts';

/** A number with three decimals and a typographic minus sign, as in formulas. */
const three = (value: number): string => value.toFixed(3).replace('-', '−');
const weighed = (urgency: number): string => spelledUrgency(urgency, 3);

/** Every term of an item's score, so that the score can be checked on paper, and `next`, the command that settles it. */
export const whyCard = (item: Ranked, rank: number, all: number, facts: Facts, next: Text): Block => {
  const { urgency } = item;
  return {
    kind: 'card',
    pairs: [
      [w.whyAction, w.action(item.action, titleInFull(item, facts.now))],
      [w.whyNext, next],
      [w.whyRank, w.rankOf(rank, all)],
      [w.whyBecause, listed(reasonsOf(item, facts).map(({ text }) => text))],
      [c.due, item.due === null ? c.none : momentText(item.due)],
      [w.whyImportance, [`${item.importance}  `, c.importances[item.importance]]],
      [workdaysLabel(item), three(Math.abs(urgency.workdays))],
      [w.whyUrgency, [`${weighed(urgency.value)}  `, formula(item)]],
      ...(item.mark === null ? [] : [[w.whyMark, w.markLifts(c.marks[item.mark], FLOOR[item.mark])] as const]),
      [w.whyScore, `${item.importance} × ${weighed(urgency.value)} = ${spelledScore(item)}`],
      ...(item.clock === undefined ? [] : [[w.whyOrder, w.clockFirst] as const]),
      [w.whyQuadrant, [`${item.quadrant}  `, w.quadrants[item.quadrant]]],
    ],
  };
};

const workdaysLabel = ({ urgency: { kind } }: Ranked): Text =>
  kind === 'dated' ? w.whyWorkdays : kind === 'late' ? w.whyLate : w.whyIdle;

const formula = ({ urgency: { kind, workdays, unmarked } }: Ranked): Cell => {
  const days = three(workdays);
  if (kind === 'dated') return `0.15 + 0.85 × 2^(−${days} ÷ 2) = ${weighed(unmarked)}`;
  if (kind === 'late') return `1 + 0.5 × (1 − 2^(${days} ÷ 5)) = ${weighed(unmarked)}`;
  return `min(0.4, 0.15 + 0.01 × ${days}) = ${weighed(unmarked)}`;
};

/** The JSON of `office why`: the item as in `office.today/1`, and every term of its score. */
export const whyJson = (item: Ranked, rank: number, script: Script) => ({
  ...itemJson(item, rank, script),
  reasons: reasonsOf(item, script.facts).map(({ code, text }) => ({ code, text: text[script.lang] })),
  terms: {
    kind: item.urgency.kind,
    workdays: Number(item.urgency.workdays.toFixed(3)),
    unmarkedUrgency: Number(weighed(item.urgency.unmarked)),
    mark: item.mark,
    markFloor: item.mark === null ? null : FLOOR[item.mark],
  },
});
