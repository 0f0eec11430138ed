import { type PaperTable, wordsOnPaper } from '../../core/paper.ts';
import { type Lang, type Text, text } from '../../core/text.ts';
import * as field from './fields/index.ts';
import { tablePage } from './form.ts';
import type { Noun, PaperForms } from './noun.ts';
import { tableOut, writePaper } from './paper.ts';
import type { Answer, Verb } from './verb.ts';

/** The verb `show` with `--form`, which shows a table of the record, and `--out`, which writes it to a new file. */
export const showingForms = (show: Verb, drawer: Noun, forms: PaperForms): Verb => {
  const options = {
    ...show.options,
    form: field.called(words.form, field.choice(words.formHelp(forms.names), forms.names)),
    out: tableOut,
  };
  return {
    ...show,
    options,
    run: async (call) => {
      const { form, out } = call.options;
      const record = call.desk.find(drawer, String(call.args['id']));
      const isNamed = typeof form === 'string';
      if (!isNamed && typeof out !== 'string') return withBelow(await show.run(call), forms.below(record));
      const made = forms.formOf(record, isNamed ? form : forms.usual(record), call);
      return typeof out === 'string' ? writePaper(out, { tables: [made] }, call) : shownForm(made, call.lang);
    },
  };
};

const withBelow = (answer: Answer, below: ReturnType<PaperForms['below']>): Answer =>
  below === null
    ? answer
    : { ...answer, json: Object.assign({}, answer.json, below.json), page: [...answer.page, ...below.page] };

/** The answer that shows a form on the screen and as JSON. */
export const shownForm = (form: PaperTable, lang: Lang): Answer => ({
  json: {
    ...{ schema: 'office.form/1', title: form.title[lang], heads: form.heads.map((head) => head[lang]) },
    rows: form.rows.map((row) => row.map((cell) => wordsOnPaper(cell, lang))),
  },
  page: tablePage(form),
});

const words = {
  form: text('Form', '表式'),
  formHelp: (names: PaperForms['names']): Text => {
    const [en, zh] = (['en', 'zh'] as const).map((lang) => Object.values(names).map((name) => name[lang]));
    return text(
      `a table for paper: ${(en ?? []).join(', ')}; the one that fits unless said`,
      `打印用表：${(zh ?? []).join('、')}；不写则按清单内容`,
    );
  },
} as const;
