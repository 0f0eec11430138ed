import type { Lens } from '../../core/facts.ts';
import { type PlaceValues, rowsToFill } from '../../core/filling.ts';
import { momentCell } from '../../core/paper.ts';
import { type Lang, text } from '../../core/text.ts';
import type { Incident } from './record.ts';
import { timelineTable } from './text/timeline.ts';
import { incidentWords as w } from './words.ts';

/** The rows of an incident for a template of the clerk: what was done, and which reports were made. */
export const incidentRows = (x: Incident, _lens: Lens, lang: Lang): PlaceValues => {
  const { heads, rows } = timelineTable(x);
  const reports = x.reports.map((one) => [
    ...[momentCell(one.at), one.to, w.stages[one.stage], w.forms[one.form], one.by, one.receiver],
  ]);
  return {
    values: [],
    rows: [rowsToFill(words.log, heads, rows, lang), rowsToFill(words.reports, words.reportHeads, reports, lang)],
  };
};

const words = {
  log: text('Log', '处置'),
  reports: text('Reports', '报送'),
  reportHeads: [
    ...[text('Time', '时间'), text('Body', '单位'), text('Stage', '报次')],
    ...[text('Form', '方式'), text('By', '报告人'), text('Receiver', '接收人')],
  ],
} as const;
