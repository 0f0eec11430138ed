import type { Drawer } from '../../../core/drawer.ts';
import type { Facts } from '../../../core/facts.ts';
import type { DrawerName } from '../../../core/record.ts';
import type { Lang } from '../../../core/text.ts';
import type { Paper } from '../../../desk/backup/exported.ts';
import type { StreamedPaper } from '../../../desk/wholeDesk.ts';
import type { OpenDesk } from '../../../drawers/kit/desk.ts';
import { daysOf, isInRange, type Range, rangeLine } from '../../../drawers/kit/range.ts';
import type { Answer, AnyCall } from '../../../drawers/kit/verb.ts';
import { csvParts } from '../../../formats/cells.ts';
import { heldText } from '../../../formats/heldText.ts';
import { harmlessJson } from '../../../terminal/harmless.ts';
import { type Document, isRecord, SCHEMA } from './document.ts';
import { tableRows } from './drawerTable.ts';
import { jsonParts, ONE_LINE } from './jsonText.ts';
import { paperWords as w } from './words.ts';

/** Tells whether a record is of these days. Without days every record is wanted. */
const wantedIn = (desk: OpenDesk, range: Range | null): ((form: unknown) => boolean) => {
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
const exportedDocument = (
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

/** An export, as it was asked for. */
export type ToExport = {
  readonly desk: OpenDesk;
  readonly drawer: Drawer | null;
  readonly range: Range | null;
  readonly format: string;
  readonly facts: Facts;
  readonly lang: Lang;
};

type ToWrite = ToExport & { readonly isWanted: (form: unknown) => boolean; readonly isOneLine: boolean };

/** Writes the export into a file, record by record: ten years do not fit into memory. */
export const fileExport = async (
  file: string,
  asked: ToExport,
  { keepFile }: Pick<AnyCall, 'keepFile'>,
): Promise<Answer> => {
  const { range, format } = asked;
  let records: Readonly<Record<string, number>> = {};
  await keepFile(file, (write) => {
    records = written(asked, false, write);
  });
  const sum = Object.values(records).reduce((all, count) => all + count, 0);
  return {
    json: { schema: 'office.exported/1', file, format, records, range },
    page: [...rangeLine(range), { kind: 'lines', lines: [w.exported(sum, file), w.keepItSafe] }],
  };
};

/** The export as it is printed, record by record. */
export const printedExport = (asked: ToExport, scratch: string): Answer => ({
  json: null,
  page: [],
  isWhole: true,
  poured: (form) =>
    heldText(scratch, (write) => {
      written(asked, form === 'json', write);
    }),
});

/** Writes the export, again if the desk was changed meanwhile. Returns the number of records by drawer. */
const written = (
  asked: ToExport,
  isOneLine: boolean,
  write: (parts: Iterable<string>) => void,
): Readonly<Record<string, number>> => {
  const { desk, range, facts } = asked;
  const isWanted = wantedIn(desk, range);
  return desk.whole.streamed(facts.now, (paper) => {
    const counts = new Map<string, number>();
    write(partsOf(paper, { ...asked, isWanted, isOneLine }, counts));
    return Object.fromEntries(counts);
  });
};

/** The parts of the export. The records are counted by drawer while they are written. */
const partsOf = (
  paper: StreamedPaper,
  { drawer, range, format, lang, isWanted, isOneLine }: ToWrite,
  counts: Map<string, number>,
): Iterable<string> => {
  const wanted = paper.drawers.filter(({ name }) => drawer === null || name === drawer.name);
  const counted = wanted.map(({ name, forms }) => {
    const iterate = (): Iterable<Document> => countedIn(forms(), isWanted, (count) => counts.set(name, count));
    return { name, iterate };
  });
  for (const { name } of counted) counts.set(name, 0);
  const [only] = counted;
  if (format === 'csv' && drawer !== null && only !== undefined) {
    const table = csvParts(tableRows(drawer, only.iterate, lang));
    return isOneLine ? textInJson({ schema: 'office.csv/1', drawer: drawer.name }, table) : table;
  }
  const drawers = counted.map(({ name, iterate }) => [name, { [Symbol.iterator]: () => iterate()[Symbol.iterator]() }]);
  const document = exportedDocument({ ...paper, drawers: Object.fromEntries(drawers) }, drawer, range);
  return isOneLine ? jsonParts(document, ONE_LINE) : jsonParts(document);
};

/** An object as JSON with one more field `text`, whose value is written part by part. */
function* textInJson(head: Document, parts: Iterable<string>): Iterable<string> {
  yield `${harmlessJson(head).slice(0, -1)},"text":"`;
  for (const part of parts) yield harmlessJson(part).slice(1, -1);
  yield '"}\n';
}

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
