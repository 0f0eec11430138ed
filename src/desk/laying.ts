import type { Row } from '../record.ts';
import { type Contents, DRAWERS, diskForm, field, hasForm, list, listOf } from './contents.ts';
import { isTimeless, type LocalText, localText, offsetText, type Steady } from './localText.ts';
import { sealed } from './seal.ts';
import { outward, type Zone } from './zone.ts';

/** A `desk.json` whose moments have one offset, and the rows that stand in it, in the order of its lines. */
export type Laid = { readonly text: string; readonly steady: Steady; readonly drawers: Contents['drawers'] };

/** The contents as text of `desk.json`: one record per line, sealed. */
export const serialise = (contents: Contents, zone: Zone): string => layOut(contents, zone).text;

/**
 * The same, and the one offset of its moments if they have but one. From the desk as it was `before` come the lines of all rows
 * that are still the same, for a command changes one or two in a thousand.
 */
export const layOut = (contents: Contents, zone: Zone, before: Laid | null = null): LocalText =>
  relaid(contents, zone, before) ?? laidAnew(contents, zone);

const relaid = (contents: Contents, zone: Zone, before: Laid | null): LocalText | null => {
  const lines = before === null ? new Map<Row, string>() : linesOf(before);
  const fresh = DRAWERS.flatMap((name) => contents.drawers[name].filter((row) => !lines.has(row)));
  if (fresh.some(hasForm)) return null;
  const pieces = [headOf(contents), tailOf(contents), ...fresh.map((row) => JSON.stringify(row))];
  const written = stamped(pieces.join(SEAM), zone, before?.steady ?? null);
  if (written === null) return null;
  const [head = '', tail = '', ...added] = written.text.split(SEAM);
  fresh.forEach((row, n) => void lines.set(row, `    ${added[n]}`));
  const rows = DRAWERS.map((name) =>
    listOf(
      name,
      contents.drawers[name].map((row) => lines.get(row) ?? ''),
    ),
  );
  const text = sealed([head, ...rows, ...(tail === '' ? [] : [tail])]);
  return { text, steady: written.steady };
};

/** The text with its offsets, and what is steady from the beginning of the desk to the end of the text; null where that takes a look at all. */
const stamped = (local: string, zone: Zone, before: Steady | null): LocalText | null => {
  if (before !== null && isTimeless(local)) return { text: local, steady: before };
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

/** The line of each row. None where the text is not laid as it is here. */
const linesOf = ({ text, drawers }: Laid): Map<Row, string> => {
  const all = text.split('\n');
  const lines = new Map<Row, string>();
  let at = 0;
  for (const name of DRAWERS) {
    const rows = drawers[name];
    if (rows.length === 0) continue;
    at = all.indexOf(`  "${name}": [`, at) + 1;
    if (at === 0 || !all[at + rows.length]?.startsWith('  ]')) return new Map();
    for (const row of rows) lines.set(row, withoutComma(all[at++] ?? ''));
  }
  return lines;
};

const withoutComma = (line: string): string => (line.endsWith(',') ? line.slice(0, -1) : line);

const laidAnew = (contents: Contents, zone: Zone): LocalText => {
  const { settings, holidays, extra } = contents;
  const outside = { ...contents, ...outward({ settings, holidays, extra }, zone) };
  const rows = DRAWERS.map((name) =>
    list(
      name,
      contents.drawers[name].map((row) => diskForm(row, zone)),
    ),
  );
  const tail = tailOf(outside);
  const text = sealed([headOf(outside), ...rows, ...(tail === '' ? [] : [tail])]);
  return { text, steady: localText(text, zone)?.steady ?? null };
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
