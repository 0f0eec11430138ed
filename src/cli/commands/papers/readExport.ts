import { Complaint } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import { csvOf } from '../../../formats/csv.ts';
import { decodedFile } from '../../../formats/decode.ts';
import { harmless } from '../../../terminal/harmless.ts';
import { type Document, isRecord, SCHEMA } from './document.ts';
import { documentOfTable } from './drawerTable.ts';
import { paperWords as w } from './words.ts';

/**
 * The content of an exported file, JSON or CSV of one drawer. Throws `badFile` for anything else. @param file the file's name without
 * dangerous characters, for messages
 */
export const readDocument = async (bytes: Uint8Array, file: string, drawers: readonly Drawer[]): Promise<Document> => {
  const written = decodedFile(bytes, file, 'auto');
  if (!/^\s*[{[]/.test(written)) return documentOfTable(await csvOf(written, file), file, drawers);
  const document = parsed(written, file);
  if (!isRecord(document)) throw new Complaint('badFile', w.notAnExport(file), w.exportAgain);
  return assertExport(document, file, drawers);
};

/** The document, if it is an export of drawers that this program knows. Throws `badFile` otherwise. */
export const assertExport = (document: Document, file: string, drawers: readonly Drawer[]): Document => {
  refuseOther(document, file);
  return withoutUnknownDrawers(document, file, drawers);
};

const parsed = (written: string, file: string): unknown => {
  try {
    return JSON.parse(written);
  } catch (error) {
    const place = /position (\d+)/.exec(String(error))?.[1];
    const before = place === undefined ? written.trimEnd() : written.slice(0, Number(place));
    throw new Complaint('badFile', w.notWholeJson(file, before.split('\n').length), w.exportAgain);
  }
};

const refuseOther = (document: Document, file: string): void => {
  const { schema } = document;
  if (schema === SCHEMA) return;
  if (typeof schema === 'string' && /^office\.export\/\d+$/.test(schema))
    throw new Complaint('badFile', w.at(file, 'schema', w.laterExport(harmless(schema))), w.upgrade);
  throw new Complaint(
    'badFile',
    w.notAnExport(file),
    'year' in document && 'days' in document ? w.holidaysHint : w.exportAgain,
  );
};

/** The export, if it has no unknown drawers. Throws otherwise, because their records would be lost in silence. */
const withoutUnknownDrawers = (document: Document, file: string, drawers: readonly Drawer[]): Document => {
  const { drawers: said = {} } = document;
  if (!isRecord(said)) throw new Complaint('badFile', w.at(file, 'drawers', w.noDrawers), w.exportAgain);
  const unknown = Object.keys(said).find((key) => !drawers.some(({ name }) => name === key));
  if (unknown !== undefined) throw new Complaint('badFile', w.noSuchDrawer(harmless(unknown)), w.upgrade);
  return document;
};
