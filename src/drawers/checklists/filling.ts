import type { Lens } from '../../core/facts.ts';
import { type PlaceValues, rowsToFill } from '../../core/filling.ts';
import type { Lang } from '../../core/text.ts';
import { progressForm } from './forms.ts';
import type { Checklist } from './record.ts';
import { checklistWords as w } from './words.ts';

/** The rows of a checklist for a template of the clerk: its lines, as the form of their progress has them. */
export const checklistRows = (record: Checklist, _lens: Lens, lang: Lang): PlaceValues => {
  const { heads, rows } = progressForm(record);
  return { values: [], rows: [rowsToFill(w.lines, heads, rows, lang)] };
};
