import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Reading } from '../../../core/field.ts';
import { PLATES, type Plate } from '../../../core/plates.ts';
import type { Key, Row } from '../../../core/record.ts';
import { amend, find } from '../../../core/records.ts';
import { echo, type Text, text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { recorded } from '../saying.ts';
import { type Example, type Verb, verb } from '../verb.ts';
import { whichOne } from './fields.ts';
import { type Line, lineName } from './line.ts';
import type { Lined } from './lined.ts';
import { linesMeant } from './meant.ts';
import { refuseSettled } from './settled.ts';
import { lineWords as w } from './words.ts';

/** The name of an owner, which may be several words. */
const OWNER = field.called(w.owner, {
  ...field.name(text('who does it', '谁办')),
  rest: true as const,
  read: (typed: readonly string[], reading: Reading) => {
    const [first = '', ...name] = typed;
    if (name.length > 0 && /^\d+$/.test(first.normalize('NFKC')))
      throw new Complaint('usage', words.severalNumbers(first), words.severalHint(name.join(' ')));
    return field.name(w.owner).read([typed.join(' ')], reading);
  },
});

const examplesOf = ({ noun, letter }: Pick<Plate, 'noun' | 'letter'>): readonly Example[] => [
  {
    typed: text(
      `office ${noun} assign ${letter}4 3 "Finance bureau" --confirmed`,
      `office ${noun} assign ${letter}4 3 财政局 --confirmed`,
    ),
    does: text('they have said yes', '对方已答应'),
  },
  {
    typed: text(`office ${noun} assign ${letter}4 2,3,5 "Li Na"`, `office ${noun} assign ${letter}4 2、3、5 李娜`),
    does: text('several lines of one person', '一人负责几项'),
  },
];

/** The verb `assign` (落实): one name for a line, or for several, and whether they have said yes. */
export const assignVerb = <R extends Row>(of: Lined<R>, key: Key<R>): Verb =>
  verb({
    name: 'assign',
    zh: '落实',
    summary: text('Put one name behind a line', '把一项落实到人'),
    about: text(
      'An owner of another unit closes a gap between units only once they have said yes: --confirmed.',
      '负责人在别的单位的，本人答应后加 --confirmed，衔接才算落实。',
    ),
    examples: examplesOf(PLATES[of.drawer]),
    args: {
      id: field.recordOf(of.drawer),
      which: whichOne(w.whichHelp),
      owner: OWNER,
    },
    options: { confirmed: field.called(w.confirmed, field.flag(text('they have said yes', '对方已答应'))) },
    run: async ({ args, options, ...call }) => {
      const said = { which: args.which, owner: args.owner ?? null, confirmed: options.confirmed === true };
      const changed = await call.desk.change(key, (records, { facts }) =>
        assignLines(of, records, args.id, said, facts),
      );
      return recorded(call, key, changed, () =>
        changed.change.assigned.map((line, at) => words.assigned(line, changed.change.former[at] ?? null)),
      );
    },
  });

type Said = { readonly which: string; readonly owner: string | null; readonly confirmed: boolean };

/**
 * Gives the lines that are meant their owner, or records that the owner said yes. Another owner has not said yes. Throws `ruleViolated` for
 * a line that is done or not needed, and if nobody is named who could have said yes.
 */
const assignLines = <R extends Row>(of: Lined<R>, records: readonly R[], id: string, said: Said, facts: Facts) => {
  const record = find(records, id);
  of.refuse(record);
  const lines = of.linesOf(record);
  const meant = linesMeant(id, lines, [said.which], facts);
  if (meant.length === 0) throw new Complaint('missingValue', w.noItem);
  const assigned = meant.map((line) => assignedLine(id, line, said, facts));
  const after = lines.map((line) => assigned[meant.indexOf(line)] ?? line);
  return {
    ...amend(records, id, facts.now, (r) => of.withLines(r, after, facts)),
    assigned,
    former: meant.map(({ owner }) => owner),
  };
};

const assignedLine = (id: string, line: Line, said: Said, { now }: Facts): Line => {
  refuseSettled(id, line);
  const owner = said.owner ?? line.owner;
  if (owner === null || (said.owner === null && !said.confirmed))
    throw new Complaint('missingValue', words.nobodyNamed(lineName(line)), words.nobodyNamedHint(id, line));
  return { ...line, owner, confirmedAt: said.confirmed ? now : owner === line.owner ? line.confirmedAt : null };
};

const words = {
  assigned: (line: Line, former: string | null): Text => {
    const [name, owner] = [lineName(line), line.owner ?? ''];
    if (former !== null && former !== owner) return words.reassigned(line, former);
    return line.confirmedAt === null
      ? text(`${name}: ${owner}`, `${name}：${owner}`)
      : text(`${name}: ${owner}, who said yes`, `${name}：${owner}，已应`);
  },
  reassigned: (line: Line, former: string): Text =>
    line.confirmedAt === null
      ? text(`${lineName(line)}: ${former} → ${line.owner}`, `${lineName(line)}：${former} → ${line.owner}`)
      : text(
          `${lineName(line)}: ${former} → ${line.owner}, who said yes`,
          `${lineName(line)}：${former} → ${line.owner}，已应`,
        ),
  severalNumbers: (number: string): Text =>
    text(`${number} is one more line: several stand together`, `${number} 也是序号：几个序号要连着写`),
  severalHint: (name: string): Text =>
    text(`office assign N1 2,3 ${echo(name)}`, `office assign N1 2、3 ${echo(name)}`),
  nobodyNamed: (name: string): Text => text(`Nobody is named for “${echo(name)}”`, `没有写“${echo(name)}”落实到谁`),
  nobodyNamedHint: (id: string, { no }: Line): Text =>
    text(`office assign ${id} ${no} NAME`, `office assign ${id} ${no} 姓名`),
} as const;
