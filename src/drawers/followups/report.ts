import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { outField, writtenForm } from '../kit/form.ts';
import { shownForm } from '../kit/showForms.ts';
import { verb } from '../kit/verb.ts';
import { dispatchSheet } from './dispatch.ts';
import { key } from './record.ts';
import { followupWords as w } from './words.ts';

export const reportFollowups = verb({
  name: 'report',
  zh: '调度',
  summary: text(
    'The open matters by who is in charge, with lights and the last feedback',
    '在办事项调度单，按主办列出',
  ),
  examples: [
    {
      typed: text('office followup report --lead "Finance bureau"', 'office followup report --lead 财政局'),
      does: text('what one of them has to do', '某单位在办的事'),
    },
  ],
  args: {},
  options: {
    open: field.called(
      text('Open', '在办'),
      field.flag(text('open matters only, which is usual', '只列在办，即通常所列')),
    ),
    lead: field.called(w.lead, field.name(text('of this lead only', '只看这一主办'))),
    out: field.called(text('File', '文件'), outField),
  },
  run: async ({ options: { lead, out }, desk, lens, lang }) => {
    const records = desk.records(key).filter((one) => lead == null || one.lead === lead);
    const sheet = dispatchSheet(records, lens);
    return out == null ? shownForm(sheet, lang) : writtenForm(out, sheet, lang);
  },
});
