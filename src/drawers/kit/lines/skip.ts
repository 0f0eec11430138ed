import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Key, Row } from '../../../core/record.ts';
import { amend, find } from '../../../core/records.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { recorded } from '../saying.ts';
import { type Verb, verb } from '../verb.ts';
import { type LineSaid, typedLines, which } from './fields.ts';
import { freshLine } from './fresh.ts';
import { appended, blankLine, type Line, lineName, openLines } from './line.ts';
import type { Lined } from './lined.ts';
import { linesMeant } from './meant.ts';
import { refuseSettled } from './settled.ts';
import { lineWords as w } from './words.ts';

/** The verb `skip` (免): lines that need not be done, with the reason, and what is done instead. */
export const skipVerb = <R extends Row>(of: Lined<R>, key: Key<R>): Verb => {
  const { noun, letter } = PLATES[of.drawer];
  return verb({
    name: 'skip',
    zh: '免',
    summary: text('A line need not be done, and why; or another takes its place', '某项免办，须写原因；可另行安排'),
    examples: [
      {
        typed: text(
          `office ${noun} skip ${letter}2 Cheng --reason "in hospital" --instead "Visit at home=Dr Wang@12-25"`,
          `office ${noun} skip ${letter}2 程雨桐 --reason 住院 --instead "上门体检=王大夫@12-25"`,
        ),
        does: text('nobody is left out', '另行安排，不落一人'),
      },
    ],
    args: { id: field.recordOf(of.drawer), which: { ...which(w.whichHelp), required: true } },
    options: {
      reason: field.needed(field.called(words.reason, field.passage(text('why', '原因')))),
      instead: field.called(
        words.instead,
        typedLines(text('what is done instead, by whom, by when', '另行的事项、负责人、时限')),
      ),
    },
    run: async ({ args, options, ...call }) => {
      const said = { which: args.which ?? [], reason: options.reason, instead: options.instead ?? [] };
      const changed = await call.desk.change(key, (records, { facts }) => skipLines(of, records, args.id, said, facts));
      return recorded(call, key, changed, (record) => [
        words.skipped(changed.change.skipped, options.reason),
        w.stillOpen(openLines(of.linesOf(record))),
      ]);
    },
  });
};

type Said = { readonly which: readonly string[]; readonly reason: string; readonly instead: readonly LineSaid[] };

/**
 * Marks lines as not needed. A line that takes the place of one about a person is about the same person. Throws `ruleViolated` for a line
 * that is done, or a paper of the notice.
 */
const skipLines = <R extends Row>(of: Lined<R>, records: readonly R[], id: string, said: Said, facts: Facts) => {
  const record = find(records, id);
  of.refuse(record);
  const lines = withOutsiders(of, record, said.which, facts);
  const meant = linesMeant(id, lines, said.which, facts);
  for (const line of meant) refuseUnskippable(id, line);
  const [person = null] = meant.map((line) => line.person);
  const instead = said.instead.map((item) => ({
    ...freshLine(of, record, item, meant[0]?.phase ?? null, facts),
    person,
  }));
  const all = appended(lines, instead);
  const replacement = instead.length === 0 ? null : (all[lines.length]?.no ?? null);
  const skipped = { at: facts.now, reason: said.reason, instead: replacement };
  const after = all.map((line) => (meant.includes(line) ? { ...line, skipped } : line));
  return { ...amend(records, id, facts.now, (r) => of.withLines(r, after, facts)), skipped: meant };
};

const refuseUnskippable = (id: string, line: Line): void => {
  if (line.no === 0) throw new Complaint('ruleViolated', words.isPaper(lineName(line)), words.isPaperHint(id));
  refuseSettled(id, line);
};

/** The lines, with those people added who should be on the list, are not, and are named here. */
const withOutsiders = <R extends Row>(
  of: Lined<R>,
  record: R,
  typed: readonly string[],
  facts: Facts,
): readonly Line[] => {
  const { labelOf } = directoryOf(facts.contacts);
  const named = typed.map(labelOf);
  const outside = of.outside?.(record, facts).filter((name) => named.includes(name)) ?? [];
  return appended(
    of.linesOf(record),
    outside.map((person) => ({ ...blankLine, person })),
  );
};

const words = {
  reason: text('Reason', '原因'),
  instead: text('Instead', '另行'),
  skipped: (lines: readonly Line[], reason: string): Text => {
    const all = listed(lines.map(lineName));
    return text(`not needed: ${all.en} (${reason})`, `已免：${all.zh}（${reason}）`);
  },
  isPaper: (name: string): Text => text(`“${name}” is a paper of the notice`, `“${name}”是通知要求的材料`),
  isPaperHint: (id: string): Text =>
    text(
      `Take it off the notice: office edit ${id} --material -NAME`,
      `可从通知中去掉：office edit ${id} --material -材料名`,
    ),
} as const;
