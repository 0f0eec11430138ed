import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Key, Row } from '../../../core/record.ts';
import { amend, find } from '../../../core/records.ts';
import { echo, type Text, text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { recorded } from '../saying.ts';
import { type Verb, verb } from '../verb.ts';
import { whichOne } from './fields.ts';
import { type Line, lineName } from './line.ts';
import type { Lined } from './lined.ts';
import { linesMeant } from './meant.ts';
import { refuseSettled } from './tick.ts';
import { lineWords as w } from './words.ts';

/** The verb `assign` (落实): one name for one line, and whether they have said yes. */
export const assignVerb = <R extends Row>(of: Lined<R>, key: Key<R>): Verb => {
  const { noun, letter } = PLATES[of.drawer];
  return verb({
    name: 'assign',
    zh: '落实',
    summary: text('Put one name behind a line', '把一项落实到人'),
    about: text(
      'An owner of another unit closes a gap between units only once they have said yes: --confirmed.',
      '负责人在别的单位的，本人答应后加 --confirmed，衔接才算落实。',
    ),
    examples: [
      {
        typed: text(
          `office ${noun} assign ${letter}4 3 "Finance bureau" --confirmed`,
          `office ${noun} assign ${letter}4 3 财政局 --confirmed`,
        ),
        does: text('they have said yes', '对方已答应'),
      },
    ],
    args: {
      id: field.id(letter, w.idHelp),
      which: whichOne(w.whichHelp),
      owner: field.called(w.owner, {
        ...field.name(text('who does it', '谁办')),
        rest: true,
        read: (typed, reading) => field.name(w.owner).read([typed.join(' ')], reading),
      }),
    },
    options: { confirmed: field.called(w.confirmed, field.flag(text('they have said yes', '对方已答应'))) },
    run: async ({ args, options, ...call }) => {
      const said = { which: args.which, owner: args.owner ?? null, confirmed: options.confirmed === true };
      const changed = await call.desk.change(key, (records, { facts }) =>
        assignLine(of, records, args.id, said, facts),
      );
      return recorded(call, key, changed, () => [words.assigned(changed.change.assigned)]);
    },
  });
};

type Said = { readonly which: string; readonly owner: string | null; readonly confirmed: boolean };

/**
 * Gives a line its owner, or records that the owner said yes. Another owner has not said yes. Throws `ruleViolated` for a line that is done
 * or not needed, and if nobody is named who could have said yes.
 */
const assignLine = <R extends Row>(of: Lined<R>, records: readonly R[], id: string, said: Said, facts: Facts) => {
  const record = find(records, id);
  of.refuse(record);
  const lines = of.linesOf(record);
  const [line] = linesMeant(id, lines, [said.which], facts);
  if (line === undefined) throw new Complaint('missingValue', w.noItem);
  refuseSettled(id, line);
  const owner = said.owner ?? line.owner;
  if (owner === null || (said.owner === null && !said.confirmed))
    throw new Complaint('missingValue', words.nobodyNamed(lineName(line)), words.nobodyNamedHint(id, line));
  const confirmedAt = said.confirmed ? facts.now : owner === line.owner ? line.confirmedAt : null;
  const assigned = { ...line, owner, confirmedAt };
  const after = lines.map((one) => (one === line ? assigned : one));
  return { ...amend(records, id, facts.now, (r) => of.withLines(r, after, facts)), assigned };
};

const words = {
  assigned: (line: Line): Text =>
    line.confirmedAt === null
      ? text(`${lineName(line)}: ${line.owner}`, `${lineName(line)}：${line.owner}`)
      : text(`${lineName(line)}: ${line.owner}, who said yes`, `${lineName(line)}：${line.owner}，已应`),
  nobodyNamed: (name: string): Text => text(`Nobody is named for “${echo(name)}”`, `没有写“${echo(name)}”落实到谁`),
  nobodyNamedHint: (id: string, { no }: Line): Text =>
    text(`office assign ${id} ${no} NAME`, `office assign ${id} ${no} 姓名`),
} as const;
