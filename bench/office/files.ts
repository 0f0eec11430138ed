import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contents } from '../../src/desk/live/contents.ts';
import { serialise } from '../../src/desk/live/layOut.ts';
import type { Zone } from '../../src/desk/zone.ts';
import { everyNoun } from '../../src/drawers/cabinet.ts';

const cabinet = await everyNoun();

/** Time zone of China, whatever the zone of the machine: the same seed must give the same bytes everywhere. */
const china: Zone = {
  toLocal: (iso) => iso.slice(0, 19),
  withOffset: (moment) => `${moment}+08:00`,
  keeps: (offset) => offset === '+08:00',
  rules: null,
};

/** One file of a desk: its path in the folder, and its text. */
type DeskFile = { readonly path: string; readonly text: string };

/**
 * Files for these contents. All records are put into desk.json. The program itself moves old ones to the archive later, by its own rule.
 */
const filesOf = (contents: Contents): readonly DeskFile[] => [
  { path: 'desk.json', text: serialise(contents, { zone: china, drawers: cabinet }) },
];

/** Writes a desk into a folder that only its owner can read, as the program does. A desk that was there is replaced. */
export const writeDesk = (folder: string, contents: Contents): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { path, text } of filesOf(contents)) writeFileSync(join(folder, path), text, { mode: 0o600 });
};
