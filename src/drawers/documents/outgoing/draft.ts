import type { Fields } from '../../../core/field.ts';
import { text } from '../../../core/text.ts';
import type { Verb } from '../../kit/verb.ts';

/** The options of a paper that goes out. */
const OPTIONS = ['to', 'cc', 'genre', 'mark', 'due', 'drafter', 'copies', 'pages', 'ask', 'inform', 'remark', 'remind'];

/** The verb `draft` (拟稿): a paper that goes out begins. It is the verb `new` of the register with the options of such papers. */
export const drafting = (entering: Verb): Verb => ({
  ...entering,
  name: 'draft',
  zh: '拟稿',
  summary: text('Begin a paper that goes out', '发文拟稿'),
  about: text(
    'A request has one matter and one addressee; a report holds no request (Regulations on Official Documents 2012, art. 15).',
    '请示一文一事，只主送一个机关；报告中不得夹带请示事项（《党政机关公文处理工作条例》第十五条）。',
  ),
  examples: [
    {
      typed: text(
        'office doc draft "Request for funds" --genre request --to "County government" --drafter "Li Na"',
        'office doc draft 关于追加经费的请示 --to 县政府 --drafter 李娜',
      ),
      does: text('then review, sign, number, send', '之后审核、签发、核发、发出'),
    },
  ],
  options: optionsOf(entering.options),
  run: (call) => entering.run({ ...call, options: { ...call.options, direction: 'out' } }),
});

const optionsOf = (options: Fields): Fields =>
  Object.fromEntries(
    OPTIONS.flatMap((name) => {
      const option = options[name];
      if (option === undefined) return [];
      return [[name, name === 'to' || name === 'drafter' ? { ...option, ask: option.ask ?? {} } : option] as const];
    }),
  );
