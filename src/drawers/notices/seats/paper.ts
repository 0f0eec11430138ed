import type { Facts } from '../../../core/facts.ts';
import type { PaperText, Printable } from '../../../core/paper.ts';
import { both } from '../../../core/text.ts';
import type { Notice } from '../record.ts';
import { plateLayout, seatLayout } from './layout.ts';
import { plateSheet } from './plates.ts';
import type { Seating } from './seating.ts';
import { seatSheet } from './sheet.ts';
import { seatTables } from './tables.ts';

/** The seating for every kind of file. */
export const seatPaper = (n: Notice, seating: Seating, facts: Facts): Printable => ({
  text: {
    words: both((lang) => seatSheet(n, seating, facts, lang)),
    layout: (lang) => seatLayout(n, seating, facts, lang),
  },
  tables: seatTables(n, seating),
});

/** The nameplates: the list of them as a text, or the plates themselves. */
export const platePaper = (n: Notice, seating: Seating, facts: Facts): PaperText => ({
  words: both((lang) => plateSheet(n, seating, facts, lang)),
  layout: (lang) => plateLayout(n, seating, facts, lang),
});
