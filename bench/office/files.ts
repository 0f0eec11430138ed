import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contents } from '../../src/desk/live/contents.ts';
import { serialise } from '../../src/desk/live/layOut.ts';
import type { Zone } from '../../src/desk/zone.ts';

/** China's one offset, whatever the clock of the machine: the same seed must give the same bytes anywhere. */
const china: Zone = {
  toLocal: (iso) => iso.slice(0, 19),
  withOffset: (moment) => `${moment}+08:00`,
  keeps: (offset) => offset === '+08:00',
};

/** One file of a desk: where it stands in the folder, and its text. */
type DeskFile = { readonly path: string; readonly text: string };

/**
 * The files that hold these contents. All records stand in desk.json for now; what has left the live desk for a month's archive
 * becomes a file of its own here, split off by the rule of the store and not by one of the bench.
 */
const filesOf = (contents: Contents): readonly DeskFile[] => [{ path: 'desk.json', text: serialise(contents, china) }];

/** Writes a desk into a folder, readable by its owner only, as the store does. A desk that stood there is replaced. */
export const writeDesk = (folder: string, contents: Contents): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { path, text } of filesOf(contents)) writeFileSync(join(folder, path), text, { mode: 0o600 });
};
