import { Complaint } from '../../../core/complaint.ts';
import type { Field, Fields } from '../../../core/field.ts';
import { type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import type { AnyCall, Verb } from '../../kit/verb.ts';
import { type Doc, key } from '../record.ts';
import { codeKey } from '../serial.ts';
import { pastDocs } from '../settle.ts';
import { documentWords as w } from '../words.ts';

/** Options that only a paper that goes out has. */
const OUTGOING = ['to', 'cc', 'drafter'];

/** The verb `in` (收文): a paper came in. It is the verb `new` of the register with the options of such papers. */
export const receiving = (entering: Verb): Verb => {
  const { from, code, mark, handling, due, ...others } = optionsWithout(entering.options, OUTGOING);
  return {
    ...entering,
    name: 'in',
    zh: '收文',
    aliases: ['new'],
    summary: text('Enter a paper that came in; it gets the next serial of the year', '收文登记，收文号自动顺延'),
    about: text(
      'Papers to be acted on are proposed upon, papers to be read are passed round (Regulations on Official Documents 2012, art. 24).',
      '批办件提出拟办意见，阅知件分送传阅（《党政机关公文处理工作条例》第二十四条）。',
    ),
    options: {
      ...given({ from: from && { ...from, required: true }, code, mark, handling: handling && offered(handling), due }),
      ...others,
      receivedAt: field.called(w.receivedAt, field.happened(words.atHelp, 'open')),
      again: field.called(words.again, field.flag(words.againHelp)),
    },
    run: async (call) => {
      const { again, receivedAt, ...said } = call.options;
      if (typeof said['code'] === 'string' && again !== true) await refuseTwice(call, said['code']);
      return entering.run({ ...call, options: { ...said, ...(receivedAt == null ? {} : { receivedAt }) } });
    },
  };
};

/** The way to handle a paper, of which a terminal offers the usual one. */
const offered = (handling: Field): Field => ({ ...handling, ask: { initial: () => 'act' } });

/** The options in the order in which a terminal asks for them. */
const given = (options: Readonly<Record<string, Field | undefined>>): Fields =>
  Object.fromEntries(Object.entries(options).flatMap(([name, one]) => (one === undefined ? [] : [[name, one]])));

const optionsWithout = (options: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)));

/** Asks whether a paper whose code is here already is to be entered again. Throws `ruleViolated`, naming it, unless the clerk says yes. */
const refuseTwice = async ({ desk, confirm, facts }: AnyCall, code: string): Promise<void> => {
  const held = desk
    .all(key, pastDocs(facts))
    .find((doc) => doc.direction === 'in' && doc.code !== null && codeKey(doc.code) === codeKey(code));
  if (held === undefined || (await confirm(words.enterAgain(code, held)))) return;
  throw new Complaint('ruleViolated', words.twice(code, held), words.twiceHint(held.id));
};

const serialOf = ({ year, serial }: Doc): string =>
  year === null || serial === null ? '' : ` ${w.serialText(year, serial)}`;

const words = {
  atHelp: text('when it came; now unless said', '何时收到；不写为现在'),
  again: text('Again', '重收'),
  againHelp: text('enter it although its code is here already', '文号已登记过，仍再登记一件'),
  twice: (code: string, held: Doc): Text =>
    text(
      `${code} is here already: ${held.id}${serialOf(held)} ${held.title}`,
      `${code} 已收过：${held.id}${serialOf(held)} ${held.title}`,
    ),
  enterAgain: (code: string, held: Doc): Text =>
    text(
      `${code} is here already as ${held.id}${serialOf(held)}. Enter it once more?`,
      `${code} 已收过，是 ${held.id}${serialOf(held)}。还要再登记一件吗？`,
    ),
  twiceHint: (id: string): Text =>
    text(`office show ${id} shows it; to enter it once more: --again`, `office show ${id} 可查看；确要再登记：--重收`),
} as const;
