import type { Lens } from '../../../core/facts.ts';
import { type PlaceValues, rowsToFill } from '../../../core/filling.ts';
import { type Lang, text } from '../../../core/text.ts';
import type { Visit } from '../record.ts';
import { billRows, guestRows, planRows } from './layout.ts';
import { receptionWords as r } from './words.ts';

/** The rows of a reception for a template of the clerk: guests, schedule, bill. Another visit has the same rows, and they are empty. */
export const receptionRows = (visit: Visit, _lens: Lens, lang: Lang): PlaceValues => {
  const part = visit.reception ?? null;
  return {
    values: [],
    rows: [
      rowsToFill(r.guests, r.columns.guests, part === null ? [] : guestRows(visit, part, lang), lang),
      rowsToFill(words.schedule, r.columns.schedule, part === null ? [] : planRows(part, lang), lang),
      rowsToFill(r.bill, r.columns.bill, part === null ? [] : billRows(part, lang), lang),
    ],
  };
};

const words = { schedule: text('Schedule', '日程') } as const;
