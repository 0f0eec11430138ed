import { Complaint } from '../../../core/complaint.ts';
import type { Field } from '../../../core/field.ts';
import { DAILY } from '../../../core/plates.ts';
import type { DrawerName } from '../../../core/record.ts';
import { type Text, text } from '../../../core/text.ts';
import { cabinet } from '../../../drawers/cabinet.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { withForce } from '../../../drawers/kit/force.ts';
import { rangeOf } from '../../../drawers/kit/range.ts';
import { verb } from '../../../drawers/kit/verb.ts';
import { dailyWords } from '../../../drawers/kit/words.ts';
import { fileExport, printedExport } from './exportFile.ts';
import { paperWords as w } from './words.ts';

const LABELS = Object.fromEntries(cabinet.map(({ name, label }) => [name, label])) as Record<DrawerName, Text>;
const byName = field.choice(w.drawerHelp, LABELS);

/** A field for a drawer, by its name or its noun: `visitors`, `visitor`, `来访`. */
const drawerField: Field<DrawerName, false> = {
  ...byName,
  read: (typed, reading) => {
    const said = (typed.at(-1) ?? '').trim().toLowerCase();
    return cabinet.find(({ noun }) => noun === said)?.name ?? byName.read(typed, reading);
  },
};

/**
 * The verb that exports everything, or one drawer. Telephone numbers are not masked, because the export belongs to its owner and must be
 * able to restore the desk.
 */
export const exportVerb = withForce(
  verb({
    name: 'export',
    zh: DAILY.export,
    summary: w.exportDoes,
    opensAll: true,
    about: w.exportAbout,
    examples: [
      { typed: text('office export --out desk.json', 'office export --out 台面.json'), does: w.exportWhole },
      {
        typed: text(
          'office export --drawer visitors --format csv --out visitors.csv',
          'office export --drawer visitors --format csv --out 来访.csv',
        ),
        does: w.exportVisits,
      },
    ],
    args: {},
    options: {
      drawer: drawerField,
      from: field.lookedFrom(dailyWords.fromHelp),
      to: field.lookedTo(dailyWords.toHelp),
      format: field.choice(w.formatHelp, w.formats),
      out: field.newFile(w.outHelp),
    },
    run: async ({ options, desk, facts, lang, screenLines, world, keepFile }) => {
      const format = options.format ?? 'json';
      const drawer = desk.drawers.find(({ name }) => name === options.drawer) ?? null;
      if (format === 'csv' && drawer === null)
        throw new Complaint('missingValue', w.csvNeedsDrawer, w.csvNeedsDrawerHint);
      const range = rangeOf(options);
      const asked = { desk, drawer, range, format, facts, lang };
      if (options.out != null) return fileExport(options.out, asked, { keepFile });
      return { ...printedExport(asked, world.scratch), notes: screenLines === null ? [] : [w.personalNote] };
    },
  }),
);
