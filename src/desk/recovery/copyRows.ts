import { Complaint } from '../../core/complaint.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { inLang, type Text, text } from '../../core/text.ts';
import { monthNamed, parseMonth } from '../archive/monthFile.ts';
import { parseBackup } from '../backup/bundle.ts';
import { newerDesk } from '../complaints.ts';
import { readable } from '../disk/readable.ts';
import { rowOf } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import { drawerNamesOf } from '../live/contents.ts';
import { documentOf } from '../live/document.ts';
import { FromTheFuture } from '../live/migrations.ts';
import { Misshapen } from '../live/outline.ts';
import { entriesAt } from './entries.ts';

/** A record in a copy of a file of a desk. */
export type CopyRow = { readonly drawer: DrawerName; readonly row: Row };

/**
 * The records in a copy of a desk, of a month of its archive, of its journal, or in a backup: the last state of each. Complains of `badFile`,
 * `newerDesk` and `unreadable`.
 */
export const copyRows = (path: string, reach: Reach): readonly CopyRow[] => {
  const bytes = readable(path, () => reach.disk.files.readFileSync(path));
  try {
    return journalRows(path, reach) ?? monthRows(bytes, reach) ?? deskRows(bytes, reach);
  } catch (error) {
    if (error instanceof FromTheFuture) throw newerDesk(path, error.version);
    if (error instanceof Misshapen) throw badCopy(path, error.why);
    throw error;
  }
};

/** The last states in a file of a journal; null if the file is none. */
const journalRows = (path: string, reach: Reach): readonly CopyRow[] | null => {
  const entries = [...entriesAt(path, reach)];
  if (entries.length === 0) return null;
  const last = new Map<string, CopyRow | null>();
  for (const { changes } of entries.sort((a, b) => a.revision - b.revision))
    for (const { drawer, before, after } of changes)
      last.set((after ?? before)?.uid ?? '', after === null ? null : { drawer, row: after });
  return [...last.values()].flatMap((one) => one ?? []);
};

/** The records of a month of the archive; null if the file is none. */
const monthRows = (bytes: Buffer, { reading }: Reach): readonly CopyRow[] | null => {
  const { drawer: name, month, records } = documentOf(bytes);
  const named = typeof name === 'string' && typeof month === 'string' ? monthNamed(`${name}-${month}`) : null;
  if (named === null || !Array.isArray(records)) return null;
  const { drawer } = named;
  return parseMonth(bytes, named, reading).forms.map((form) => ({ drawer, row: rowOf(form, drawer, reading) }));
};

/** The records of a desk, or of a bundle with its archive. Throws `Misshapen`. */
const deskRows = (bytes: Buffer, reach: Reach): readonly CopyRow[] => {
  const { contents, archives } = parseBackup(bytes, reach.reading);
  const months = [...(archives ?? [])].flatMap(([, written]) => monthRows(Buffer.from(written), reach) ?? []);
  const live = drawerNamesOf(contents.drawers).flatMap((drawer) =>
    contents.drawers[drawer].map((row) => ({ drawer, row })),
  );
  const isLive = new Set(live.map(({ row }) => row.uid));
  return [...live, ...months.filter(({ row }) => !isLive.has(row.uid))];
};

const badCopy = (path: string, why: Text): Complaint =>
  new Complaint(
    'badFile',
    text(
      `${path} is no copy of a desk, its journal or its archive: ${inLang(why, 'en')}`,
      `${path} 不是台面、日志或归档的副本：${inLang(why, 'zh')}`,
    ),
    text(
      'Nothing was changed. Delete the file if you do not need it: names may stand in it',
      '未作任何更改。不需要该文件时请删除，其中可能有个人信息',
    ),
  );
