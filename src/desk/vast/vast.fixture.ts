import { join } from 'node:path';
import type { Row } from '../../core/record.ts';
import type { Leaving } from '../archive/file.ts';
import type { Difference, RecordChange } from '../changes.ts';
import { followup, scratch, storeIn } from '../desk.fixture.ts';
import type { Contents } from '../live/contents.ts';
import type { StoreOptions } from '../storeOptions.ts';
import { wholeDesk } from '../wholeDesk.ts';

/** A record that was closed in this month, or is open; it may refer to another one. */
export const row = (n: number, month: string | null, more: object = {}): Row => followup(n, { month, ...more });

const closedIn = (one: Row): string | null => (one as { month?: string | null }).month ?? null;
const refersTo = (one: Row): string | null => (one as { from?: string }).from ?? null;

/** Closed records leave, unless an open one refers to them. */
const leaving = ({ drawers }: Contents): readonly Leaving[] => {
  const rows = [...drawers.followups];
  const held = new Set(rows.flatMap((one) => (closedIn(one) === null ? (refersTo(one) ?? []) : [])));
  return rows.flatMap((one) => {
    const month = held.has(one.id) ? null : closedIn(one);
    return month === null ? [] : [{ drawer: 'followups' as const, row: one, month, day: `${month}-03` }];
  });
};

const options = (more: Partial<StoreOptions> = {}) => ({ leaving, vast: 1, ...more });
export const at = (folder: string, more: Partial<StoreOptions> = {}) => storeIn(folder, options(more));

export const changes = (all: readonly (readonly [Row | null, Row | null])[]): readonly RecordChange[] =>
  all.map(([before, after]) => ({ drawer: 'followups', id: (after ?? before)?.id ?? '', before, after }));

export const apply = (folder: string, difference: Difference, more: Partial<StoreOptions> = {}): Promise<void> =>
  at(folder, more).changeVast(({ counters }) => ({ difference, counters, mark: {}, result: undefined }));

export const stateOf = (folder: string) => {
  const { settings, drawers } = wholeDesk(at(folder)).contents();
  return { settings, rows: drawers.followups };
};

/** Desk with three archived records in two months and two open ones. */
export const kept = [row(1, '2025-03'), row(2, '2025-03'), row(3, '2026-01'), row(4, null), row(5, null)] as const;
export const begun = async (): Promise<string> => {
  const folder = join(scratch(), 'desk');
  await apply(folder, { changes: changes(kept.map((one) => [null, one])) });
  return folder;
};

/** Changes of all kinds: new records, one of them in a month of its own; one removed from the archive, one reopened, one closed. */
export const mixed: Difference = {
  changes: changes([
    [null, row(6, '2025-03')],
    [null, row(7, '2024-12')],
    [null, row(8, null)],
    [kept[0], null],
    [kept[2], row(3, null)],
    [kept[3], row(4, '2026-02')],
    [kept[4], null],
  ]),
  settings: { before: {}, after: { office: '办' } },
};
