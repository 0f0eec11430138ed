import { join } from 'node:path';
import type { Reach } from './adapter.ts';
import { unless } from './files.ts';
import { type Entry, entryIn, fileOf, journalFolder, journalNames } from './journal.ts';
import { readable } from './readable.ts';

/** A line of the journal that nobody can read any more: its file within the journal, and its number there from 1. */
export type TornLine = { readonly file: string; readonly line: number };

/** What one line of the journal says, or where one stands that says nothing. */
export type PastLine = { readonly entry: Entry } | { readonly torn: TornLine };

/** Lines of one file that were not handed out yet, the newest last. */
type Month = { readonly file: string; readonly rest: { readonly text: string; readonly line: number }[] };

/**
 * What happened at the desk, the newest first, by the journal's revisions. Reads month after month, and only as far as somebody asks.
 * With an id only the lines that have to do with that record. Complains of `unreadable`.
 */
export function* history(reach: Reach, id?: string): Iterable<PastLine> {
  const names = journalNames(reach.folder, reach.disk.files);
  // Months dated later come from rehearsals; what was done since stands in an older file, and yet is newer.
  const isAhead = (name: string): boolean => name >= fileOf(reach.today);
  const open = names.filter(isAhead).map((name) => monthIn(reach, name, id));
  const older = names.filter((name) => !isAhead(name));
  while (open.length > 0 || older.length > 0) {
    if (!open.some(({ rest }) => rest.length > 0)) {
      const next = older.shift();
      if (next === undefined) return;
      open.splice(0, open.length, monthIn(reach, next, id));
      continue;
    }
    yield newestOf(open, reach);
  }
}

const monthIn = (reach: Reach, file: string, id: string | undefined): Month => {
  const mention = id === undefined ? '' : `"id":${JSON.stringify(id)}`;
  const lines = textOf(reach, file).split('\n');
  const rest = lines.flatMap((text, n) => (text !== '' && text.includes(mention) ? [{ text, line: n + 1 }] : []));
  return { file, rest };
};

const textOf = ({ folder, disk: { files } }: Reach, file: string): string => {
  const path = join(journalFolder(folder), file);
  return readable(path, () => unless(['ENOENT'], () => files.readFileSync(path, 'utf8')) ?? '');
};

/** Takes the line of the highest revision off its month. A torn one has none and comes as soon as it is met. */
const newestOf = (open: readonly Month[], { reading: { zone } }: Reach): PastLine => {
  let newest: { readonly month: Month; readonly entry: Entry } | null = null;
  for (const month of open) {
    const last = month.rest.at(-1);
    if (last === undefined) continue;
    const entry = entryIn(last.text, zone);
    if (entry === null) {
      month.rest.pop();
      return { torn: { file: month.file, line: last.line } };
    }
    if (newest === null || entry.revision > newest.entry.revision) newest = { month, entry };
  }
  newest?.month.rest.pop();
  return { entry: newest?.entry as Entry };
};
