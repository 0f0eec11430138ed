import type { Moment } from '../../../core/civil.ts';
import type { Importance, Row } from '../../../core/record.ts';
import type { Opening } from '../../../core/rule.ts';
import type { Lang } from '../../../core/text.ts';
import { type Gate, owesWriting } from './gate.ts';
import { refuseOwed } from './gated.ts';
import { afterDecision } from './rules.ts';
import { gateWords as w } from './words.ts';

/** Everything that closing a record needs to know of its gates. */
export { refuseOwed } from './gated.ts';
export { decideOption } from './request.ts';

type Deciding = { readonly decide: string | null; readonly now: Moment };

/** The gates of a record that is closed, after a decision of the office itself if there is one. Throws `ruleViolated` if one is still owed. */
export const gatesAtEnd = (noun: string, id: string, stand: readonly Gate[], { decide, now }: Deciding): Gate[] => {
  const gates = decide === null ? stand : afterDecision(id, stand, decide, now);
  refuseOwed(noun, id, gates);
  return [...gates];
};

/** The follow-ups of a record that is closed before a report by phone was confirmed in writing, so that the paper is not forgotten. */
export const writtenMatters = (
  gates: readonly Gate[],
  { id, title }: Pick<Row, 'id'> & { readonly title: string },
  importance: Importance,
  lang: Lang,
): readonly Opening[] =>
  gates.filter(owesWriting).map(({ to, writeBy }) => ({
    ...{ drawer: 'followups' as const, title: w.writtenMatter(to ?? '', title)[lang], due: writeBy, lead: null },
    ...{ source: 'own' as const, ref: id, stage: null, importance },
  }));
