import type { DrawerName, Row } from '../../core/record.ts';
import { outward, type Zone } from '../zone.ts';
import { assembled, type Block, type Line, linesOf } from './assemble.ts';
import { type Contents, DRAWERS, type Drawers, diskForm, field, hasForm, list } from './contents.ts';
import { isSameDrawer } from './drawersOpenedLate.ts';
import { isTimeless, type LocalText, localText, offsetText, type Steady } from './oneOffset.ts';
import { linesAt, type Places } from './places.ts';

/** A `desk.json` whose moments have one offset, and the drawers whose lines stand in it. */
export type Laid = {
  readonly bytes: Buffer;
  readonly places: Places;
  readonly steady: Steady;
  readonly drawers: Drawers;
};

/** A `desk.json` as it is to be written. */
export type LaidOut = Omit<Laid, 'steady' | 'drawers'> & { readonly steady: Steady | null };

/** The contents as text of `desk.json`: one record per line, sealed. */
export const serialise = (contents: Contents, zone: Zone): string => layOut(contents, zone).bytes.toString();

/**
 * The same in bytes, where its drawers stand in it, and the one offset of its moments if they have but one. From the desk as it was
 * `before` come the lines of all rows that are still the same, for a command changes one or two in a thousand; whole drawers as they
 * are, unopened. Without `resting` lines are at rest that were so before.
 */
export const layOut = (
  contents: Contents,
  zone: Zone,
  before: Laid | null = null,
  resting: ReadonlySet<Row> | null = null,
): LaidOut => relaid(contents, zone, before, resting) ?? laidAnew(contents, zone, resting);

const relaid = (
  contents: Contents,
  zone: Zone,
  before: Laid | null,
  resting: ReadonlySet<Row> | null,
): LaidOut | null => {
  const opened = DRAWERS.filter(
    (name) => before === null || resting !== null || !isSameDrawer(contents.drawers, before.drawers, name),
  );
  const lines = new Map(before === null ? [] : opened.flatMap((name) => linesIn(before, name)));
  const fresh = opened.flatMap((name) => contents.drawers[name].filter((row) => !lines.has(row)));
  if (fresh.some(hasForm)) return null;
  const pieces = [headOf(contents), tailOf(contents), ...fresh.map((row) => JSON.stringify(row))];
  const written = stamped(pieces.join(SEAM), zone, before?.steady ?? null);
  if (written === null) return null;
  const [head = '', tail = '', ...added] = written.text.split(SEAM);
  fresh.forEach((row, n) => void lines.set(row, { bytes: Buffer.from(`    ${added[n]}`), rests: false }));
  const blockOf = (name: DrawerName): Block => {
    if (before !== null && !opened.includes(name)) return standing(before, name);
    return contents.drawers[name].map((row) => {
      const line = lines.get(row) as Line;
      return resting === null ? line : { ...line, rests: resting.has(row) };
    });
  };
  return { ...assembled(head, blockOf, tail), steady: written.steady };
};

/** The text with its offsets, and what is steady from the beginning of the desk to the end of the text; null where that takes a look at all. */
const stamped = (local: string, zone: Zone, before: Steady | null): LocalText | null => {
  // Words that end as the moments do would lose their end when it is left out again.
  if (before !== null && isTimeless(local) && !local.includes(`${before.offset}"`))
    return { text: local, steady: before };
  const written = offsetText(local, zone);
  if (written === null || before === null) return written;
  return written.steady?.offset === before.offset ? { ...written, steady: spanning(written.steady, before) } : null;
};

/** Stands in no JSON: there it is escaped. */
const SEAM = '\0';

const spanning = (a: Steady, b: Steady): Steady => ({
  ...a,
  first: a.first < b.first ? a.first : b.first,
  last: a.last > b.last ? a.last : b.last,
});

const standing = ({ bytes, places }: Laid, name: DrawerName): Block => {
  const place = places[name];
  return place === undefined ? [] : { bytes: linesAt(bytes, place), runs: place.runs };
};

/** Each row of a drawer with its line. None where there are not as many of the one as of the other. */
const linesIn = ({ bytes, places, drawers }: Laid, name: DrawerName): readonly (readonly [Row, Line])[] => {
  const place = places[name];
  const all = place === undefined ? [] : linesOf(linesAt(bytes, place), place.runs);
  const rows = drawers[name];
  return all.length === rows.length ? rows.map((row, n) => [row, all[n] as Line]) : [];
};

const laidAnew = (contents: Contents, zone: Zone, resting: ReadonlySet<Row> | null): LaidOut => {
  const { settings, holidays, extra } = contents;
  const outside = { ...contents, ...outward({ settings, holidays, extra }, zone) };
  const blockOf = (name: DrawerName): Block =>
    contents.drawers[name].map((row) => ({
      bytes: Buffer.from(`    ${JSON.stringify(diskForm(row, zone))}`),
      rests: resting?.has(row) ?? false,
    }));
  const laid = assembled(headOf(outside), blockOf, tailOf(outside));
  return { ...laid, steady: localText(laid.bytes.toString(), zone)?.steady ?? null };
};

const headOf = ({ version, revision, settings, holidays, counters }: Contents): string =>
  [
    field('version', version),
    field('revision', revision),
    field('settings', settings),
    list('holidays', holidays),
    field('counters', counters),
  ].join(',\n');

const tailOf = ({ extra }: Contents): string =>
  Object.entries(extra)
    .map(([key, value]) => field(key, value))
    .join(',\n');
