import { text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { paperOut, writePaper } from '../../kit/paper.ts';
import { type Verb, verb } from '../../kit/verb.ts';
import { type Incident, key } from '../record.ts';
import { incidentWords as w } from '../words.ts';
import { infoOf } from './paper.ts';
import { timelineTable, timelineText, timelineWords } from './timeline.ts';

const KINDS = { ...w.stages, timeline: timelineWords.label };

/** The kind of text that is written next: an update once a written report was made. */
const usualOf = ({ reports }: Incident): keyof typeof KINDS => {
  if (reports.some(({ stage }) => stage === 'final')) return 'final';
  return reports.some(({ form }) => form === 'written') ? 'update' : 'first';
};

/** The verb `text`: the report to be sent (值班信息), or the log as a table (处置时间表). */
export const printIncident: Verb = verb({
  name: 'text',
  zh: '正文',
  summary: text('Print a report, or the log as a table', '生成值班信息：初报、续报、终报，或处置时间表'),
  about: text(
    'An update does not repeat the beginning: it has what changed since the last written report. What is not known is left to be filled in.',
    '续报不重复前文，只写上次书面报告之后的变化。不知道的留空待填。',
  ),
  examples: [
    { typed: 'office incident text X1', does: text('what is to be sent next', '下一份要报的') },
    {
      typed: text(
        'office incident text X1 --as timeline --out log.csv',
        'office incident text X1 --as 处置时间表 --out 处置时间表.csv',
      ),
      does: text('a table for the file', '存档的表'),
    },
  ],
  args: { id: field.id('X', w.idHelp) },
  options: {
    as: field.called(
      text('ReportStage', '报次'),
      field.choice(
        text(
          'first, update, final or timeline; the next one unless said',
          '初报、续报、终报或处置时间表；不写为下一份',
        ),
        KINDS,
      ),
    ),
    to: field.called(w.bodies, {
      ...field.outsider(text('for which body; the first unless said', '报送哪个单位；不写为第一个')),
      shape: 'BODY',
    }),
    out: field.called(text('File', '存为'), paperOut),
  },
  run: async ({ args, options, desk, facts, ...call }) => {
    const x = desk.find(key, args.id);
    const as = options.as ?? usualOf(x);
    const said = as === 'timeline' ? { words: timelineText(x) } : infoOf(x, as, options.to ?? null, facts);
    if (options.out != null)
      return writePaper(
        options.out,
        { text: said, ...(as === 'timeline' ? { tables: [timelineTable(x)] } : {}) },
        call,
      );
    return {
      json: { schema: 'office.text/1', id: x.id, text: said.words[call.lang] },
      page: [{ kind: 'verbatim', text: said.words }],
      isWhole: true,
    };
  },
});
