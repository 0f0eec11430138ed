import type { Drawer } from '../../../core/drawer.ts';
import type { Facts } from '../../../core/facts.ts';
import type { DrawerName } from '../../../core/record.ts';
import type { Lang } from '../../../core/text.ts';
import type { Paper } from '../../../desk/backup/exported.ts';
import type { StreamedPaper } from '../../../desk/wholeDesk.ts';
import type { OpenDesk } from '../../../drawers/kit/desk.ts';
import { daysOf, isInRange, type Range, rangeLine } from '../../../drawers/kit/range.ts';
import type { Answer } from '../../../drawers/kit/verb.ts';
import { csvParts } from '../../../formats/cells.ts';
import { writeParts } from '../../../formats/writeNew.ts';
import { type Document, isRecord, SCHEMA } from './document.ts';
import { tableRows } from './drawerTable.ts';
import { jsonParts } from './jsonText.ts';
import { paperWords as w } from './words.ts';

/** Tells whether a record is of these days. Without days every record is wanted. */
export const wantedIn = (desk: OpenDesk, range: Range | null): ((form: unknown) => boolean) => {
  if (range === null) return () => true;
  const ids = new Set(
    desk.drawers.flatMap((drawer) =>
      desk
        .all(drawer, daysOf(range))
        .filter((record) => isInRange(drawer.whenOf(record), range))
        .map(({ id }) => id),
    ),
  );
  return (form) => isRecord(form) && ids.has(String(form['id']));
};

/** The export in the form that contract.md promises. If it is of one drawer or of some days, settings and the like are left out. */
export const exportedDocument = (
  paper: Omit<Paper, 'drawers'> & { readonly drawers: Readonly<Record<DrawerName, unknown>> },
  drawer: Drawer | null,
  range: Range | null,
): Document => {
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

/** An export into a file, as it was asked for. */
type ToKeep = {
  readonly desk: OpenDesk;
  readonly drawer: Drawer | null;
  readonly range: Range | null;
  readonly format: string;
  readonly facts: Facts;
  readonly lang: Lang;
};

/** Writes the export into a file, record by record: ten years do not fit into memory. */
export const fileExport = (file: string, asked: ToKeep): Answer => {
  const { desk, range, format, facts } = asked;
  const isWanted = wantedIn(desk, range);
  const records = writeParts(file, (write) =>
    desk.whole.streamed(facts.now, (paper) => {
      const counts = new Map<string, number>();
      write(partsOf(paper, { ...asked, isWanted }, counts));
      return Object.fromEntries(counts);
    }),
  );
  const sum = Object.values(records).reduce((all, count) => all + count, 0);
  return {
    json: { schema: 'office.exported/1', file, format, records, range },
    page: [...rangeLine(range), { kind: 'lines', lines: [w.exported(sum, file), w.keepItSafe] }],
  };
};

/** The parts of the file. The records are counted by drawer while they are written. */
const partsOf = (
  paper: StreamedPaper,
  { drawer, range, format, lang, isWanted }: ToKeep & { readonly isWanted: (form: unknown) => boolean },
  counts: Map<string, number>,
): Iterable<string> => {
  const wanted = paper.drawers.filter(({ name }) => drawer === null || name === drawer.name);
  const counted = wanted.map(({ name, forms }) => {
    const iterate = (): Iterable<Document> => countedIn(forms(), isWanted, (count) => counts.set(name, count));
    return { name, iterate };
  });
  for (const { name } of counted) counts.set(name, 0);
  const [only] = counted;
  if (format === 'csv' && drawer !== null && only !== undefined) return csvParts(tableRows(drawer, only.iterate, lang));
  const drawers = counted.map(({ name, iterate }) => [name, { [Symbol.iterator]: () => iterate()[Symbol.iterator]() }]);
  return jsonParts(exportedDocument({ ...paper, drawers: Object.fromEntries(drawers) }, drawer, range));
};

function* countedIn(
  forms: Iterable<unknown>,
  isWanted: (form: unknown) => boolean,
  count: (number: number) => void,
): Iterable<Document> {
  let number = 0;
  for (const form of forms) {
    if (!isWanted(form) || !isRecord(form)) continue;
    number += 1;
    count(number);
    yield form;
  }
}
