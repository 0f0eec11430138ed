import { isUtf8 } from 'node:buffer';
import type { DrawerName, Row } from '../../core/record.ts';
import { text } from '../../core/text.ts';
import { chunksOf, withOpen } from '../disk/chunks.ts';
import type { Files } from '../disk/files.ts';
import { frameOf, jsonPieces } from '../disk/jsonPieces.ts';
import { knownNames, rowOf } from '../forms.ts';
import { documentIn, jsonOf } from '../live/document.ts';
import { currentVersion, migrate } from '../live/migrations.ts';
import { assertOutline, Misshapen, rowsAsserted } from '../live/outline.ts';
import { assertShallow, checkStored, type DeskReading } from '../live/reading.ts';
import { isSealedIn } from '../live/seal.ts';
import { parseBackup } from './bundle.ts';
import { LARGE_BACKUP, largeBundle } from './largeBundle.ts';

/** Whether a backup can be restored. Throws `Misshapen` or `FromTheFuture` as `parseBackup` does, and system errors. */
export const checkBackup = (path: string, reading: DeskReading, files: Files, large = LARGE_BACKUP): void => {
  const isLarge = files.statSync(path).size > large;
  if (isLarge && largeBundle(path, reading, files) !== null) return;
  const isChecked = isLarge && withOpen(path, files, (handle) => isDeskIn(handle, reading, files));
  if (!isChecked) parseBackup(files.readFileSync(path), reading);
};

/**
 * Checks a copy of a large `desk.json` record by record. False for a bundle that was edited by hand and for a desk in an older format, which
 * have to be read as a whole.
 */
const isDeskIn = (handle: number, reading: DeskReading, files: Files): boolean => {
  const isOurs = isSealedIn(chunksOf(handle, files));
  // The program wrote it in the present format, and checked every record then.
  if (isOurs && isPresent(handle, reading, files)) return true;
  const rows = rowsChecked(reading, isOurs);
  const frame = frameOf();
  for (const piece of jsonPieces(chunksOf(handle, files))) {
    if (!isOurs && !isUtf8(piece.bytes)) throw new Misshapen(text('it is not UTF-8 text', '不是 UTF-8 文本'));
    frame.add(piece);
    if (!piece.isMember) rows.enter(piece.bytes);
    else if (!rows.isOfList()) return false;
    else rows.check(jsonOf(piece.bytes.toString('utf8')));
  }
  const document = documentIn(frame.text().replace(/^\uFEFF/, ''));
  if (document['version'] !== currentVersion(reading.migrations)) return false;
  const emptied = Object.entries(document).map(([key, value]) => [key, Array.isArray(value) ? [] : value]);
  assertOutline(migrate(Object.fromEntries(emptied), reading.migrations), knownNames(reading));
  if (!isOurs) assertShallow(document);
  return true;
};

const isPresent = (handle: number, { migrations }: DeskReading, files: Files): boolean => {
  const [head] = chunksOf(handle, files, { from: 0, to: HEAD });
  const version = /^\{\n {2}"version": (\d+),\n {2}"revision": /.exec(head?.toString('latin1') ?? '')?.[1];
  return version === `${currentVersion(migrations)}`;
};

const HEAD = 64;

/** The name of the list that the frame opens at its end. */
const OPENS = /"([A-Za-z]+)"\s*:\s*\[\s*$/;

/** Checks the records of all drawers, list by list. */
const rowsChecked = (reading: DeskReading, isOurs: boolean) => {
  let name: string | null = null;
  let assertNext: (row: unknown) => void = () => undefined;
  return {
    enter: (frame: Buffer): void => {
      const opened = OPENS.exec(frame.subarray(-200).toString('latin1'))?.[1];
      if (opened === undefined) return;
      name = opened;
      assertNext = isDrawer(opened, reading) ? rowsAsserted(opened) : () => undefined;
    },
    isOfList: (): boolean => name !== null,
    check: (row: unknown): void => {
      assertNext(row);
      if (isOurs) return;
      assertShallow(row);
      if (name !== null && isDrawer(name, reading)) checkStored(name, rowOf(row as Row, name, reading), reading.check);
    },
  };
};

const isDrawer = (name: string, reading: DeskReading): name is DrawerName =>
  (knownNames(reading) as readonly string[]).includes(name);
