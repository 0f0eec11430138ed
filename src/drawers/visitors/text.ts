import { maskPersonal } from '../../core/personal/mask.ts';
import { both, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { verb } from '../kit/verb.ts';
import { papersOfPetition } from './petition/petition.ts';
import { petitionWords as p } from './petition/words.ts';
import { key } from './record.ts';
import { visitWords as w } from './words.ts';

export const textOfVisit = verb({
  name: 'text',
  zh: '文书',
  summary: text('Print a paper: register form, notices of a petition', '生成文书：来访登记表、告知书、处理意见书'),
  about: text(
    'The notices of a petition end with the proof of service. What is written in an accusation is withheld unless --reveal is given.',
    '信访告知书、意见书均附送达回证。检举控告件的内容不加 --reveal 不显示。',
  ),
  examples: [
    { typed: 'office visitor text V1 --as accepted', does: text('the notice of acceptance', '受理告知书') },
    { typed: 'office visitor text V1 --as opinion --out opinion.txt', does: text('into a file', '写入文件') },
  ],
  args: { id: field.id('V', w.idHelp) },
  options: {
    as: field.called(
      text('Paper', '文书'),
      field.choice(text('which paper; the register form unless said', '哪种文书；不写为来访登记表'), p.papers),
    ),
    out: field.called(text('File', '文件'), field.path(text('write it into this new file: .txt', '写成新文件：.txt'))),
  },
  run: async ({ args: { id }, options, desk, lens, lang }) => {
    const visit = desk.find(key, id);
    const made = await papersOfPetition(visit, options.as ?? 'register', { desk, lens });
    const said = lens.reveal ? made : both((one) => maskPersonal(made[one]));
    if (options.out != null) return (await import('../kit/paper.ts')).writePaper(options.out, said[lang]);
    return {
      json: { schema: 'office.text/1', id, text: said[lang] },
      page: [{ kind: 'verbatim', text: said }],
    };
  },
});
