import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Complaint } from '../core/complaint.ts';
import { PLATES } from '../core/plates.ts';
import type { DrawerName, Row } from '../core/record.ts';
import { moment, row } from '../core/schema.ts';
import { text } from '../core/text.ts';
import * as v from '../core/valibot.ts';
import { type Disk, type Files, realFiles } from './disk/files.ts';
import { type Host, hostOf } from './disk/host.ts';
import type { DrawerKind, Forms } from './forms.ts';
import { type Contents, drawerNamesOf, emptyContents } from './live/contents.ts';
import { Misshapen } from './live/outline.ts';
import { type DeskReading, parseDesk } from './live/reading.ts';
import { openStore, type WorkOutcome } from './store.ts';
import type { StoreOptions } from './storeOptions.ts';
import type { Transaction } from './transaction.ts';
import type { Zone } from './zone.ts';

export const host: Host = { ...hostOf(process), user: () => 'clerk' };

/** Time zone UTC+8, on any machine. */
export const shanghai: Zone = {
  toLocal: (t) => t.slice(0, 19),
  withOffset: (t) => `${t}+08:00`,
  ...{ keeps: () => true, rules: null },
};

/** Makes an empty folder that is removed when the test ends. */
export const scratch = (): string => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'office-desk-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export const diskWith = (faults: Partial<Files> = {}): Disk => ({
  files: { ...realFiles, ...faults },
  token: host.token,
});

/** Makes a system call that fails with this code. */
export const refusing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code, syscall: 'test' });
};

type Titled = Row & { readonly title: string };

export const followup = (n: number, more: object = {}): Titled => ({
  id: `F${n}`,
  uid: `uid-${n}`,
  title: `第${n}件`,
  createdAt: '2026-11-23T08:30:00',
  updatedAt: '2026-11-23T08:30:00',
  snoozedUntil: null,
  ...more,
});

/** Checks a record as a drawer would: it must have a title. */
export const check = (_: DrawerName, row: Row): void => {
  if (typeof (row as Titled).title !== 'string')
    throw new Complaint('badValue', text(`${row.id}: no title`, `${row.id}：没有标题`));
};

const schema = v.looseObject({ ...row, due: v.nullish(moment) });

/** Drawers whose records may have a due date. */
export const kinds: readonly DrawerKind[] = drawerNamesOf(PLATES).map((name) => ({ name, schema }));

export const forms: Forms = { zone: shanghai, drawers: kinds };

export const reading: DeskReading = { ...forms, check, migrations: [] };

export const storeIn = (folder: string, more: Partial<StoreOptions> = {}) => openStore(optionsIn(folder, more));
export const optionsIn = (folder: string, more: Partial<StoreOptions> = {}): StoreOptions => {
  let made = 0;
  const newUid = () => {
    made += 1;
    return `${host.token()}-${made}`;
  };
  const typed = { now: '2026-11-23T08:30:00', argv: ['jot', '一件事'] };
  return { folder, host, zone: shanghai, ...typed, newUid, drawers: kinds, check, ...more };
};

/** Work of a transaction that adds a follow-up, as `office jot` does. */
export const adding =
  (title: string) =>
  ({ contents, mint }: Transaction): { contents: Contents; result: string } => {
    const row = { ...mint('F'), snoozedUntil: null, title };
    const drawers = { ...contents.drawers, followups: [...contents.drawers.followups, row] };
    return { contents: { ...contents, drawers }, result: row.id };
  };

export const titles = (contents: Contents): string[] => contents.drawers.followups.map((row) => (row as Titled).title);

/** Paths of all files below a folder, from that folder on. */
export const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Returns the complaint that the work throws. Fails the test if it throws none. */
export const complaintOf = async (work: () => unknown): Promise<Complaint> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
  throw new Error('nobody complained');
};

/** Contents of an empty desk. */
export const noContents = emptyContents();

export const fullDesk: Contents = {
  ...noContents,
  revision: 7,
  settings: { office: '市人大办公室', colour: { due: '2026-11-23T08:30:00' } },
  holidays: [{ year: 2026, days: ['2026-01-01'] }],
  counters: { F: 2, N: 12 },
  drawers: { ...noContents.drawers, followups: [followup(1, { due: '2026-11-27T17:30:00' }), followup(2)] },
  extra: { later: { kept: true } },
};

/** Reason in English why these bytes are no desk; `good` if they are one. */
export const whyNot = (text: string | Uint8Array): string => {
  try {
    parseDesk(typeof text === 'string' ? Buffer.from(text) : text, reading);
  } catch (error) {
    if (error instanceof Misshapen) return error.why.en;
    throw error;
  }
  return 'good';
};

export const withFollowups = (contents: Contents, followups: Contents['drawers']['followups']): WorkOutcome<null> => ({
  contents: { ...contents, drawers: { ...contents.drawers, followups } },
  result: null,
});

/** Makes a desk with one follow-up, written today. */
export const begun = async (): Promise<string> => {
  const folder = join(scratch(), 'desk');
  await storeIn(folder).change(adding('一'));
  return folder;
};
