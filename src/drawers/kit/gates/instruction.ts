import type { Facts } from '../../../core/facts.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Key, Row } from '../../../core/record.ts';
import { type Text, text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { recorded } from '../saying.ts';
import { type AnyCall, type Verb, verb } from '../verb.ts';
import { type Gate, owesAsk } from './gate.ts';
import { type GateAt, type Gated, happensAt } from './gated.ts';
import { lineOption } from './place.ts';
import { type AnswerSaid, afterAnswer, isOnlyRead } from './rules.ts';
import { gateWords as w } from './words.ts';

/** The options that say who gave an instruction, and for whom. */
export const instructionOptions = {
  by: field.called(text('Given by', '批示人'), field.needed(field.name(text('who gave it', '批示人')))),
  for: field.called(
    text('For', '代批'),
    field.name(text('who was asked, if somebody else answers', '代谁批示；本人批示的不写')),
  ),
  agreed: field.called(
    text('Agreed', '同意'),
    field.flag(text('“read” means agreement here', '“阅”“圈阅”在此表示同意')),
  ),
};

/** The verb `instruction` (批示): the instruction that came, word for word. */
export const instructionVerb = <R extends Row>(of: Gated<R>, key: Key<R>): Verb => {
  const { noun, letter } = PLATES[of.drawer];
  return verb({
    name: 'instruction',
    zh: '批示',
    summary: text('Record the instruction that came, word for word', '登记批示原话'),
    examples: [
      {
        typed: text(
          `office ${noun} instruction ${letter}9 Agreed --by "Director Wang"`,
          `office ${noun} instruction ${letter}9 同意 --by 王主任`,
        ),
        does: text('now it can go on', '批示已到，可以接着办'),
      },
    ],
    args: {
      id: field.recordOf(of.drawer),
      text: field.rest(field.needed(field.passage(text('the instruction, in words', '批示内容')))),
    },
    options: { ...instructionOptions, ...lineOption(of) },
    run: async ({ args, options, ...call }) => {
      const given = { by: options.by, text: args.text, instead: options.for ?? null };
      const at = { id: args.id, which: options.line ?? null };
      const isAgreed = options.agreed === true || (await meansYes(call, given.text));
      const changed = await call.desk.change(key, (records, { facts }) =>
        instruct(of, records, at, { ...given, isAgreed }, facts),
      );
      const answer = recorded(call, key, changed, () => [w.instructed(given.by)]);
      const { settled, gates } = changed.change.after;
      const notes = instructionNotes(args.id, given, settled, gates);
      return { ...answer, notes: [...(answer.notes ?? []), ...notes] };
    },
  });
};

/** Asks at a terminal whether words that only show that the paper was read mean agreement. */
export const meansYes = async ({ confirm }: Pick<AnyCall, 'confirm'>, said: string): Promise<boolean> =>
  isOnlyRead(said) && (await confirm(w.doesItMeanYes(said))) === true;

const instruct = <R extends Row>(of: Gated<R>, records: readonly R[], at: GateAt, said: AnswerSaid, facts: Facts) => {
  const { by, text: written } = said;
  const events = [{ kind: 'instruction' as const, happenedAt: facts.now, by, text: written }];
  return happensAt(of, { records, ...at, events }, (gates, id) => afterAnswer(id, gates, said, facts.now), facts);
};

/** Notes on an instruction: who answered for whom, and who is still to answer. */
export const instructionNotes = (
  id: string,
  { by, text: said }: Pick<AnswerSaid, 'by' | 'text'>,
  settled: readonly Gate[],
  gates: readonly Gate[],
): readonly Text[] => {
  const open = gates.filter(owesAsk);
  const others = settled.flatMap(({ to }) => (to === null || to === by ? [] : [w.answeredFor(by, to)]));
  if (settled.length === 0 && open.length > 0 && isOnlyRead(said)) return [w.onlyRead(id, said, by)];
  return open.length === 0 ? others : [...others, w.stillToAsk(open)];
};
