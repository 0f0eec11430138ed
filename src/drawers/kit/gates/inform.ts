import { dayOf } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Key, Row } from '../../../core/record.ts';
import { type Text, text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { textOut } from '../paper.ts';
import { recorded } from '../saying.ts';
import { type AnyCall, type Verb, verb } from '../verb.ts';
import { type Gate, owesInform, owesWriting } from './gate.ts';
import { type GateAt, type Gated, happensAt } from './gated.ts';
import { lineOption } from './place.ts';
import { afterReport } from './rules.ts';
import type { Via } from './vias.ts';
import { gateWords as w } from './words.ts';

const OPTIONS = {
  to: field.called(
    text('Told', '向谁'),
    field.needed({
      ...field.outsider(text('the person or body that was told', '报告了谁，人或单位')),
      shape: 'BODY',
    }),
  ),
  via: field.asked(field.called(text('How', '方式'), field.choice(text('how', '方式'), w.vias))),
};

/** The verb `inform` (报告): somebody above was told. A report asks for nothing; whoever needs an answer asks (`request`). */
export const informVerb = <R extends Row>(of: Gated<R>, key: Key<R>): Verb => {
  const { noun, letter } = PLATES[of.drawer];
  return verb({
    name: 'inform',
    zh: '报告',
    summary: text('Record that somebody above was told', '登记已向上级报告'),
    about: text(
      'A report by phone is to be confirmed in writing on the next working day; the list of the day says so until it is recorded.',
      '电话报告的，下一个工作日内须补书面报告；登记之前今日清单会一直提示。',
    ),
    examples: [
      {
        typed: text(
          `office ${noun} inform ${letter}9 "Told by phone" --to "Party office" --via phone`,
          `office ${noun} inform ${letter}9 已口头报告 --to 县委办 --via phone`,
        ),
        does: text('to be confirmed in writing tomorrow', '明天补书面报告'),
      },
    ],
    args: {
      id: field.recordOf(of.drawer),
      text: field.asked(field.rest(field.passage(text('what was reported', '报告内容')))),
    },
    options: { ...OPTIONS, ...lineOption(of), out: textOut },
    run: async ({ args, options, ...call }) => {
      const said = { to: options.to, text: args.text ?? null, via: options.via ?? null };
      const at = { id: args.id, which: options.line ?? null };
      const written = await draft(of, { id: args.id, out: options.out ?? null, to: said.to, said: said.text }, call);
      const changed = await call.desk.change(key, (records, { facts }) => inform(of, records, at, said, facts));
      const answer = recorded(call, key, changed, () => [w.toldAlready(said.to)]);
      const notes = notesOn(changed.change.after.gates, said.via);
      return { ...answer, notes: [...(answer.notes ?? []), ...notes, ...written] };
    },
  });
};

type Said = { readonly to: string; readonly text: string | null; readonly via: Via | null };

/** Writes the draft of a report into a file, if one is named, and returns the line that says so. */
const draft = async <R extends Row>(
  of: Gated<R>,
  {
    out,
    ...told
  }: { readonly id: string; readonly to: string; readonly said: string | null; readonly out: string | null },
  call: AnyCall,
): Promise<readonly Text[]> => {
  if (out === null) return [];
  const { letterFile } = await import('./letter.ts');
  return [await letterFile(of, { kind: 'inform', path: out, ...told }, call).write()];
};

const inform = <R extends Row>(of: Gated<R>, records: readonly R[], at: GateAt, said: Said, facts: Facts) => {
  const events = [{ kind: 'inform' as const, happenedAt: facts.now, ...said }];
  return happensAt(of, { records, ...at, events }, (gates) => ({ gates: afterReport(gates, said, facts) }), facts);
};

const notesOn = (gates: readonly Gate[], via: Via | null): readonly Text[] => {
  const open = gates.filter(owesInform);
  const writeBy = via === 'phone' ? gates.findLast(owesWriting)?.writeBy : null;
  return [
    ...(writeBy == null ? [] : [w.writeUntil(dayOf(writeBy))]),
    ...(open.length === 0 ? [] : [w.stillToTell(open)]),
  ];
};
