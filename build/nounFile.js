// @ts-check
// The file of a noun as `npm run noun` begins it.

/** @param {string} noun */
const withArticle = (noun) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

/** @param {{ readonly noun: string, readonly drawer: string, readonly zh: string, readonly letter: string }} asked */
export const nounFile = ({ noun, drawer, zh, letter }) => `import { text } from '../core/text.ts';
import { commonWords as c } from '../core/words.ts';
import { line, passage } from './kit/register/kinds.ts';
import { register } from './kit/register/register.ts';
import { may, needs } from './kit/register/spec.ts';

const fields = {
  name: needs(line('NAME'), text('Name', '名称'), text('the name', '名称')),
  remark: may(passage, c.remark, text('a remark', '备注'), { quiet: true }),
};

export const ${drawer} = register('${drawer}', {
  summary: text('The ${drawer} of the office', '办公室的${zh}'),
  one: text('${withArticle(noun)}', '一个${zh}'),
  many: text('${drawer}', '${zh}'),
  fields,
  title: 'name',
  unique: ['name'],
  columns: ['name', 'remark'],
  new: {
    example: {
      typed: text('office ${noun} new "First ${noun}"', 'office ${noun} new 示例${zh}'),
      does: text('Enter ${withArticle(noun)}', '登记一个${zh}'),
    },
  },
  edit: {
    example: {
      typed: text('office ${noun} edit ${letter}1 --remark "in use"', 'office ${noun} edit ${letter}1 --remark 在用'),
      does: text('Add a remark', '加备注'),
    },
  },
});
`;

/** Names that the file uses for other things, and words of the language that look like a plural. */
nounFile.words = ['text', 'line', 'passage', 'register', 'may', 'needs', 'fields', 'class', 'this'];
