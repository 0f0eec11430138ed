import { Complaint } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import type { Field } from '../../../core/field.ts';
import type { DrawerName } from '../../../core/record.ts';
import { type Lang, type Text, text } from '../../../core/text.ts';
import type { Paper } from '../../../desk/backup/exported.ts';
import { DRAWERS } from '../../../desk/live/contents.ts';
import { cabinet } from '../../../drawers/cabinet.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { type Answer, verb } from '../../../drawers/kit/verb.ts';
import { csvText } from '../../../formats/cells.ts';
import { writeNew } from '../../../formats/writeNew.ts';
import { type Document, isRecord, SCHEMA } from './document.ts';
import { tableOf } from './drawerTable.ts';
import { jsonText } from './jsonText.ts';
import { paperWords as w } from './words.ts';

const LABELS = Object.fromEntries(cabinet.map(({ name, label }) => [name, label])) as Record<DrawerName, Text>;
const byName = field.choice(w.drawerHelp, LABELS);

/** A drawer by its name or its noun: `visitors`, `visitor`, `来访`. */
const drawerField: Field<DrawerName, false> = {
  ...byName,
  read: (typed, reading) => {
    const said = (typed.at(-1) ?? '').trim().toLowerCase();
    return cabinet.find(({ noun }) => noun === said)?.name ?? byName.read(typed, reading);
  },
};

/**
 * Everything, or one drawer. Phones stand in full: an export is the person's own data, and would not be the same desk again
 * without them.
 */
export const exportVerb = verb({
  name: 'export',
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
  options: { drawer: drawerField, format: field.choice(w.formatHelp, w.formats), out: field.path(w.outHelp) },
  run: async ({ options, desk, facts, lang, screenLines }) => {
    const format = options.format ?? 'json';
    const drawer = desk.drawers.find(({ name }) => name === options.drawer) ?? null;
    if (format === 'csv' && drawer === null)
      throw new Complaint('missingValue', w.csvNeedsDrawer, w.csvNeedsDrawerHint);
    const paper = desk.whole.paper(facts.now);
    const document = documentOf(paper, drawer);
    const written = format === 'csv' && drawer !== null ? csvOfDrawer(drawer, paper, lang) : jsonText(document);
    if (options.out != null) return kept(options.out, written, { document, format });
    return {
      json: format === 'csv' ? { schema: 'office.csv/1', drawer: drawer?.name ?? null, text: written } : document,
      page: [{ kind: 'exact', text: written }],
      isWhole: true,
      notes: screenLines === null ? [] : [w.personalNote],
    };
  },
});

/** The paper as `contract.md` promises it; of one drawer, without what belongs to the desk as a whole. */
const documentOf = ({ exportedAt, drawers, extra, format, ...wide }: Paper, drawer: Drawer | null): Document => ({
  schema: SCHEMA,
  exportedAt,
  format,
  ...(drawer === null ? wide : {}),
  drawers: drawer === null ? drawers : { [drawer.name]: drawers[drawer.name] },
  ...(drawer !== null || Object.keys(extra).length === 0 ? {} : { extra }),
});

const csvOfDrawer = (drawer: Drawer, { drawers }: Paper, lang: Lang): string =>
  csvText(tableOf(drawer, drawers[drawer.name].filter(isRecord), lang));

type Written = { readonly document: Document; readonly format: string };

const kept = async (file: string, written: string, { document, format }: Written): Promise<Answer> => {
  await writeNew(file, written);
  const counts = countsOf(document);
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    json: { schema: 'office.exported/1', file, format, records: counts },
    page: [{ kind: 'lines', lines: [w.exported(records, file), w.keepItSafe] }],
  };
};

const countsOf = ({ drawers }: Document): Readonly<Record<string, number>> =>
  Object.fromEntries(
    DRAWERS.flatMap((name) => {
      const rows = isRecord(drawers) ? drawers[name] : undefined;
      return Array.isArray(rows) ? [[name, rows.length] as const] : [];
    }),
  );
