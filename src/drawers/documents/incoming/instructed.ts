import { addWorkdays } from '../../../calendar/working/workdays.ts';
import { at, dayOf, type Moment } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { amend, find } from '../../../core/records.ts';
import type { Change } from '../../../core/rule.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import { type Gate, owedGate, owesAsk } from '../../kit/gates/gate.ts';
import { type AnswerSaid, afterAnswer, isOnlyRead } from '../../kit/gates/rules.ts';
import type { Via } from '../../kit/gates/vias.ts';
import type { Doc } from '../record.ts';
import { refuseUnless } from '../states.ts';
import { dissenters, seniorOf } from './dispute.ts';
import { docMatter, withMatters } from './matter.ts';

type Said = AnswerSaid & {
  readonly choice: number | null;
  readonly lead: string | null;
  readonly due: Moment | null;
  readonly via: Via | null;
  readonly opensNone: boolean;
};

export type Instructed = Change<Doc> & {
  readonly settled: readonly Gate[];
  /** The leaders whose instructions differ, with the one who gave the last. */
  readonly differing: readonly string[];
  /** The leader who has to decide between them; null if they do not differ. */
  readonly senior: string | null;
  /** The moment by which an instruction by phone is confirmed in writing; null if it need not be. */
  readonly writeBy: Moment | null;
};

/**
 * Records an instruction. Once nobody is to be asked any more, a follow-up is opened. Throws `ruleViolated` for a finished paper, for an
 * option that was not proposed, and what `afterAnswer` throws.
 */
export const instructed = (records: readonly Doc[], id: string, said: Said, facts: Facts): Instructed => {
  const doc = find(records, id);
  refuseUnless(doc, null);
  if (said.choice !== null && !doc.proposals.some(({ n }) => n === said.choice))
    throw new Complaint('ruleViolated', words.noOption(id, said.choice), words.options(doc));
  const oral = doc.instructions.filter((one) => isUnwritten(one) && nameKey(one.by) === nameKey(said.by));
  if (said.via !== 'phone' && oral.length > 0) return confirmed(records, doc, said, facts);
  const { gates, settled } = afterAnswer(id, doc.gates, said, facts.now);
  const isDecisive = !isOnlyRead(said.text) || said.isAgreed;
  const isRuling = doc.dispute !== null && settled.some(({ to }) => to === doc.dispute);
  const others = isDecisive && !isRuling && doc.dispute === null ? dissenters(doc, said) : [];
  const senior = others.length === 0 ? null : seniorOf([...others, said.by], facts);
  const after = { ...doc, gates: senior === null ? gates : [...gates, rulingOf(senior, doc, said, facts)] };
  const written = noted(after, said, facts, isRuling ? null : (senior ?? doc.dispute));
  const opens = isDecisive && opensMatter(written, said);
  const change = amend(records, id, facts.now, () => written);
  return {
    ...change,
    ...(opens ? { opens: [docMatter(written, said, facts)], noted: withMatters(change, id, facts) } : {}),
    ...{ settled, senior, differing: senior === null ? [] : [...others, said.by] },
    writeBy:
      said.via === 'phone' ? at(addWorkdays(facts.calendar, dayOf(facts.now), 1), facts.settings.hours.close) : null,
  };
};

const isUnwritten = ({ via, confirmedAt }: Doc['instructions'][number]): boolean =>
  via === 'phone' && confirmedAt === null;

const noted = (doc: Doc, { by, text: written, choice, via }: Said, { now }: Facts, dispute: string | null): Doc => ({
  ...doc,
  dispute,
  instructions: [...doc.instructions, { at: now, by, text: written, choice, via, confirmedAt: null }],
});

const rulingOf = (senior: string, { instructions }: Doc, said: Said, { now }: Facts): Gate => {
  const all = [...instructions, said].map(({ by, text: written }) => `${by}：${written.slice(0, 200)}`);
  return { ...owedGate('ask', senior, now), text: all.join('；').slice(0, 2000) };
};

/** A paper to be acted on gets one follow-up, when nobody is to be asked any more. */
const opensMatter = ({ direction, handling, gates, matters }: Doc, { lead, opensNone }: Said): boolean =>
  !opensNone &&
  direction === 'in' &&
  matters.length === 0 &&
  (handling === 'act' || lead !== null) &&
  !gates.some(owesAsk);

/** An instruction by phone is confirmed: its line says so, and other words than those by phone stand in a line of their own. */
const confirmed = (records: readonly Doc[], doc: Doc, said: Said, facts: Facts): Instructed => {
  const isSame = doc.instructions.some((one) => isUnwritten(one) && one.by === said.by && one.text === said.text);
  const stands = isSame ? doc : noted(doc, said, facts, doc.dispute);
  const change = amend(records, doc.id, facts.now, () => ({
    ...stands,
    instructions: stands.instructions.map((one) =>
      isUnwritten(one) && nameKey(one.by) === nameKey(said.by) ? { ...one, confirmedAt: facts.now } : one,
    ),
  }));
  return { ...change, settled: [], differing: [], senior: null, writeBy: null };
};

const words = {
  noOption: (id: string, n: number): Text => text(`${id} has no proposal no. ${n}`, `${id} 没有方案 ${n}`),
  options: ({ id, proposals }: Doc): Text => {
    const all = listed(proposals.map(({ n, text: said }) => `${n}. ${said}`));
    return proposals.length === 0
      ? text(`Nothing is proposed yet: office doc propose ${id} TEXT`, `还没有拟办：office doc propose ${id} 拟办意见`)
      : text(`There are: ${all.en}`, `现有：${all.zh}`);
  },
} as const;
