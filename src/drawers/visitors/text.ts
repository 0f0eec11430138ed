import { maskedPaper } from '../../core/personal/maskPaper.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { textOut, writePaper } from '../kit/paper.ts';
import { verb } from '../kit/verb.ts';
import { papersOfPetition } from './petition/petition.ts';
import { petitionWords as p } from './petition/words.ts';
import { paperOfReception } from './reception/reception.ts';
import { receptionWords as r } from './reception/words.ts';
import { key, type Visit } from './record.ts';
import { visitWords as w } from './words.ts';

export const textOfVisit = verb({
  name: 'text',
  zh: '文书',
  summary: text(
    'Print a paper: register form, notices of a petition, plan and list of a reception',
    '生成文书：来访登记表、告知书、接待方案、接待清单',
  ),
  about: text(
    'The notices of a petition end with the proof of service. What is written in an accusation is withheld unless --reveal is given.',
    '信访告知书、意见书均附送达回证。检举控告件的内容不加 --reveal 不显示。',
  ),
  examples: [
    { typed: 'office visitor text V1 --as accepted', does: text('the notice of acceptance', '受理告知书') },
    {
      typed: text(
        'office visitor text V1 --as opinion --out opinion.txt',
        'office visitor text V1 --as opinion --out 处理意见书.txt',
      ),
      does: text('into a file', '写入文件'),
    },
  ],
  args: { id: field.id('V', w.idHelp) },
  options: {
    as: field.called(
      text('Paper', '文书'),
      field.choice(text('which paper; the one that fits unless said', '哪种文书；不写则取合适的一种'), {
        ...p.papers,
        plan: r.titles.plan,
        list: r.titles.list,
      }),
    ),
    out: textOut,
  },
  run: async ({ args: { id }, options, desk, lens, ...call }) => {
    const visit = desk.find(key, id);
    const paper = options.as ?? usualPaper(visit);
    const made =
      paper === 'plan' || paper === 'list'
        ? await paperOfReception(visit, paper, lens)
        : await papersOfPetition(visit, paper, { desk, lens });
    const said = lens.reveal ? made : maskedPaper(made);
    if (options.out != null) return writePaper(options.out, { text: said }, call);
    return {
      json: { schema: 'office.text/1', id, text: said.words[call.lang] },
      page: [{ kind: 'verbatim', text: said.words }],
    };
  },
});

/** The paper that fits a visit: of a reception the plan before it and the list afterwards. */
const usualPaper = ({ reception, arrivedAt }: Visit): 'register' | 'plan' | 'list' => {
  if (reception == null) return 'register';
  return arrivedAt === null ? 'plan' : 'list';
};
