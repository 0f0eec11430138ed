import { Complaint } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import type { Field } from '../../../core/field.ts';
import { DAILY } from '../../../core/plates.ts';
import type { DrawerName } from '../../../core/record.ts';
import { type Lang, type Text, text } from '../../../core/text.ts';
import type { Paper } from '../../../desk/backup/exported.ts';
import { cabinet } from '../../../drawers/cabinet.ts';
import type { OpenDesk } from '../../../drawers/kit/desk.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { daysOf, isInRange, type Range, rangeLine, rangeOf } from '../../../drawers/kit/range.ts';
import { type Answer, verb } from '../../../drawers/kit/verb.ts';
import { dailyWords } from '../../../drawers/kit/words.ts';
import { csvText } from '../../../formats/cells.ts';
import { writeNew } from '../../../formats/writeNew.ts';
import { type Document, isRecord, SCHEMA } from './document.ts';
import { tableOf } from './drawerTable.ts';
import { jsonText } from './jsonText.ts';
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
export const exportVerb = verb({
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
    out: field.path(w.outHelp),
  },
  run: async ({ options, desk, facts, lang, screenLines }) => {
    const format = options.format ?? 'json';
    const drawer = desk.drawers.find(({ name }) => name === options.drawer) ?? null;
    if (format === 'csv' && drawer === null)
      throw new Complaint('missingValue', w.csvNeedsDrawer, w.csvNeedsDrawerHint);
    const range = rangeOf(options);
    const paper = within(desk, range, desk.whole.paper(facts.now));
    const document = documentOf(paper, drawer, range);
    const written = format === 'csv' && drawer !== null ? csvOfDrawer(drawer, paper, lang) : jsonText(document);
    if (options.out != null) return kept(options.out, written, { document, format, range });
    return {
      json: format === 'csv' ? { schema: 'office.csv/1', drawer: drawer?.name ?? null, text: written } : document,
      page: [{ kind: 'exact', text: written }],
      isWhole: true,
      notes: screenLines === null ? [] : [w.personalNote],
    };
  },
});

/** The export with only the records of these days. Records without a day are left out. */
const within = (desk: OpenDesk, range: Range | null, paper: Paper): Paper => {
  if (range === null) return paper;
  const ids = new Set(
    desk.drawers.flatMap((drawer) =>
      desk
        .all(drawer, daysOf(range))
        .filter((record) => isInRange(drawer.whenOf(record), range))
        .map(({ id }) => id),
    ),
  );
  const drawers = Object.entries(paper.drawers).map(([name, forms]) => [
    name,
    forms.filter((form) => isRecord(form) && ids.has(String(form['id']))),
  ]);
  return { ...paper, drawers: Object.fromEntries(drawers) };
};

/** The export in the form that contract.md promises. If it is of one drawer or of some days, settings and the like are left out. */
const documentOf = (paper: Paper, drawer: Drawer | null, range: Range | null): Document => {
  const { exportedAt, drawers, extra, format, ...wide } = paper;
  const isWhole = drawer === null && range === null;
  return {
    schema: SCHEMA,
    exportedAt,
    format,
    ...(isWhole ? wide : {}),
    ...(range === null ? {} : { range }),
    drawers: drawer === null ? drawers : { [drawer.name]: drawers[drawer.name] },
    ...(isWhole && Object.keys(extra).length > 0 ? { extra } : {}),
  };
};

const csvOfDrawer = (drawer: Drawer, { drawers }: Paper, lang: Lang): string =>
  csvText(tableOf(drawer, drawers[drawer.name].filter(isRecord), lang));

type Written = { readonly document: Document; readonly format: string; readonly range: Range | null };

const kept = async (file: string, written: string, { document, format, range }: Written): Promise<Answer> => {
  await writeNew(file, written);
  const counts = countsOf(document);
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    json: { schema: 'office.exported/1', file, format, records: counts, range },
    page: [...rangeLine(range), { kind: 'lines', lines: [w.exported(records, file), w.keepItSafe] }],
  };
};

const countsOf = ({ drawers }: Document): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(isRecord(drawers) ? drawers : {}).flatMap(([name, rows]) =>
      Array.isArray(rows) ? [[name, rows.length] as const] : [],
    ),
  );
