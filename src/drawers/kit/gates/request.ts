import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Key, Row } from '../../../core/record.ts';
import { type Text, text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { textOut } from '../paper.ts';
import { recorded } from '../saying.ts';
import { type AnyCall, type Verb, verb } from '../verb.ts';
import type { GateEvent } from './gate.ts';
import { type GateAt, type Gated, happensAt } from './gated.ts';
import { lineOption } from './place.ts';
import { afterDecision, afterRequest } from './rules.ts';
import { gateWords as w } from './words.ts';

/** The option by which the office says that it decided by itself, with the reason. */
export const decideOption = field.called(
  text('Decided', '拍板'),
  field.passage(
    text('the office may and did decide by itself: the reason', '有权决定、自行决定的，写明理由'),
    'REASON',
  ),
);

const unlessDecided = { unless: 'decide' } as const;

const QUESTION = { ...field.rest(field.passage(text('what is asked', '请示事项'))), ...unlessDecided };

const OPTIONS = {
  to: { ...field.called(text('Of whom', '请示'), field.name(text('of whom', '向谁请示'))), ...unlessDecided },
  decide: decideOption,
};

/** The verb `request` (请示): an instruction is asked for. The record cannot be closed before the answer is recorded. */
export const requestVerb = <R extends Row>(of: Gated<R>, key: Key<R>): Verb => {
  const { noun, letter } = PLATES[of.drawer];
  return verb({
    name: 'request',
    zh: '请示',
    summary: text('Ask for an instruction; it cannot be closed before one is recorded', '请示：批示登记之前不能办结'),
    examples: [
      {
        typed: text(
          `office ${noun} request ${letter}9 "May we use the reserve?" --to "Director Wang"`,
          `office ${noun} request ${letter}9 可否动用预备费 --to 王主任`,
        ),
        does: text('it waits for the instruction', '等批示'),
      },
      {
        typed: text(
          `office ${noun} request ${letter}9 "May we use the reserve?" --to "Director Wang" --out request.docx`,
          `office ${noun} request ${letter}9 可否动用预备费 --to 王主任 --out 请示.docx`,
        ),
        does: text('with the draft of the paper, to be filled in', '同时写出请示草稿，其余自填'),
      },
    ],
    args: { id: field.recordOf(of.drawer), text: QUESTION },
    options: { ...OPTIONS, ...lineOption(of), out: textOut },
    run: async ({ args, options, ...call }) => {
      const said = { to: options.to ?? null, text: args.text ?? null, decide: options.decide ?? null };
      const at = { id: args.id, which: options.line ?? null };
      const written = await draft(of, { id: args.id, out: options.out ?? null, ...said }, call);
      const changed = await call.desk.change(key, (records, { facts }) => request(of, records, at, said, facts));
      const answer = recorded(call, key, changed, () => [
        said.to === null ? null : w.requested(said.to),
        said.decide === null ? null : w.decidedAlone,
      ]);
      return { ...answer, notes: [...(answer.notes ?? []), ...written] };
    },
  });
};

type Said = { readonly to: string | null; readonly text: string | null; readonly decide: string | null };

/** Writes the draft of a request into a file, if one is named, and returns the line that says so. Throws `missingValue` if nothing is asked. */
const draft = async <R extends Row>(
  of: Gated<R>,
  { id, out, to, text: said }: Said & { readonly id: string; readonly out: string | null },
  call: AnyCall,
): Promise<readonly Text[]> => {
  if (out === null) return [];
  if (to === null || said === null) throw new Complaint('missingValue', w.halfRequest, w.halfRequestHint(id, to));
  const { letterFile } = await import('./letter.ts');
  return [await letterFile(of, { kind: 'request', id, to, said, path: out }, call).write()];
};

/** Asks for an instruction, or decides without one, or both. Throws `missingValue` for half a request. */
const request = <R extends Row>(of: Gated<R>, records: readonly R[], at: GateAt, said: Said, facts: Facts) => {
  const { to, text: question, decide } = said;
  const happenedAt = facts.now;
  if ((to === null) !== (question === null))
    throw new Complaint('missingValue', w.halfRequest, w.halfRequestHint(at.id, to));
  const isAsked = to !== null && question !== null;
  const events: readonly GateEvent[] = [
    ...(isAsked ? [{ kind: 'request' as const, happenedAt, to, text: question }] : []),
    ...(decide === null ? [] : [{ kind: 'decide' as const, happenedAt, reason: decide }]),
  ];
  return happensAt(
    of,
    { records, ...at, events },
    (gates, id) => {
      const after = isAsked ? afterRequest(gates, to, question, happenedAt) : gates;
      return { gates: decide === null ? after : afterDecision(id, after, decide, happenedAt) };
    },
    facts,
  );
};
