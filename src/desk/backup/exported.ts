import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { DrawerName } from '../../core/record.ts';
import { type Text, text } from '../../core/text.ts';
import { type Forms, formOf, knownNames } from '../forms.ts';
import { type Contents, drawerNamesOf } from '../live/contents.ts';
import { FromTheFuture } from '../live/migrations.ts';
import { isFields, Misshapen, type OutlineFields, rowsAsserted } from '../live/outline.ts';
import { assertShallow, contentsIn, type DeskReading } from '../live/reading.ts';

/** An exported desk: the contents of `desk.json` and the archive, moments with their offset. */
export type Paper = {
  readonly exportedAt: string;
  /** Format of the records, as in `desk.json`. */
  readonly format: number;
  readonly settings: Contents['settings'];
  readonly holidays: Contents['holidays'];
  readonly counters: Contents['counters'];
  readonly drawers: Readonly<Record<DrawerName, readonly unknown[]>>;
  /** Fields of the desk's file that this program does not know. */
  readonly extra: Contents['extra'];
};

export const paperOf = (contents: Contents, now: Moment, forms: Forms): Paper => {
  const { version, counters, settings, holidays, extra } = contents;
  const rows = drawerNamesOf(contents.drawers).map((name) => [
    name,
    contents.drawers[name].map((row) => formOf(row, name, forms)),
  ]);
  return {
    exportedAt: forms.zone.withOffset(now),
    format: version,
    ...{ settings, holidays, extra, counters },
    drawers: Object.fromEntries(rows) as Paper['drawers'],
  };
};

const OURS: readonly string[] = ['version', 'revision', 'settings', 'holidays', 'counters', 'seal'];

/**
 * The contents that an export describes, at revision 0. Missing parts are empty. The records are not checked. Throws `badFile` if it is
 * malformed or in a newer format.
 */
export const contentsOnPaper = (paper: OutlineFields, reading: Omit<DeskReading, 'check'>): Contents => {
  const { format = 1, settings = {}, holidays = [], counters = {}, drawers = {}, extra = {} } = paper;
  if (!isFields(drawers)) throw misshapen(text('its "drawers" is malformed', '其中的 "drawers" 格式不对'));
  if (!isFields(extra)) throw misshapen(text('its "extra" is malformed', '其中的 "extra" 格式不对'));
  const ours = [...OURS, ...knownNames(reading), ...Object.keys(drawers)];
  const usurped = Object.keys(extra).find((key) => ours.includes(key));
  if (usurped !== undefined)
    throw misshapen(text(`its "extra" has a "${usurped}"`, `其中的 "extra" 含有 "${usurped}"`));
  const none = Object.fromEntries(knownNames(reading).map((name) => [name, []]));
  const parts = { version: format, revision: 0, settings, holidays, counters };
  try {
    assertShallow(paper);
    return contentsIn({ ...extra, ...parts, ...none, ...drawers }, reading);
  } catch (error) {
    if (error instanceof Misshapen) throw misshapen(error.why);
    if (error instanceof FromTheFuture) throw fromLater();
    throw error;
  }
};

/** Checks the records of a drawer of an export one after the other, as `contentsOnPaper` does for all of them. Throws `badFile`. */
export const paperRowsAsserted = (drawer: DrawerName): ((row: unknown) => void) => {
  const assertNext = rowsAsserted(drawer);
  return (row) => {
    try {
      assertNext(row);
    } catch (error) {
      throw error instanceof Misshapen ? misshapen(error.why) : error;
    }
  };
};

const misshapen = (why: Text): Complaint =>
  new Complaint(
    'badFile',
    text(`The export cannot be used: ${why.en}`, `导出文件无法使用：${why.zh}`),
    text('Nothing was taken in. Export it anew', '未导入任何内容。请重新导出'),
  );

const fromLater = (): Complaint =>
  new Complaint(
    'badFile',
    text('The export is from a newer version of office', '该文件由更新版本的 office 导出'),
    text('Upgrade office, then try again', '请升级 office 后重试'),
  );
