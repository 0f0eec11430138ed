import type { DrawerName, Row } from '../../core/record.ts';
import { type Forms, formOf, knownNames, momentsIn } from '../forms.ts';
import { assembled, type Block, type Line, linesOf } from './assemble.ts';
import { type Contents, type Drawers, field, list, namesOf, recordsOf } from './contents.ts';
import { isSameDrawer } from './drawersOpenedLate.ts';
import { linesAt, type Places } from './places.ts';
import { type Steady, steadyOf, type Written } from './steady.ts';

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
export const serialise = (contents: Contents, forms: Forms): string => layOut(contents, forms).bytes.toString();

/**
 * The contents as bytes of `desk.json`, with where its drawers stand and what is steady. The lines of rows that did not change are taken
 * from the desk as it was `before`, and drawers that did not change as a whole, unopened: a command changes one row in a thousand.
 * Without `resting` those lines are at rest that were so before.
 */
export const layOut = (
  contents: Contents,
  forms: Forms,
  before: Laid | null = null,
  resting: ReadonlySet<Row> | null = null,
): LaidOut => {
  const known = knownNames(forms);
  const isAsBefore = (name: DrawerName): boolean =>
    before !== null && resting === null && isSameDrawer(contents.drawers, before.drawers, name);
  const lines = new Map(known.filter((name) => !isAsBefore(name)).flatMap((name) => linesIn(before, name)));
  const fresh: Written[] = [];
  const lineOf = (row: Row, name: DrawerName): Line => {
    const known = lines.get(row);
    if (known !== undefined) return known;
    const form = formOf(row, name, forms);
    const line = lineText(form);
    fresh.push({ form, moments: momentsIn(name, forms), line });
    return { bytes: Buffer.from(line), rests: false };
  };
  const blockOf = (name: DrawerName): Block => {
    if (before !== null && isAsBefore(name)) return standing(before, name);
    return recordsOf(contents.drawers, name).map((row) => {
      const line = lineOf(row, name);
      return resting === null ? line : { ...line, rests: resting.has(row) };
    });
  };
  const drawers = [
    ...known.map((name) => ({ name, block: blockOf(name), isNoted: true })),
    ...strangersIn(contents, forms).map(([name, block]) => ({ name, block, isNoted: false })),
  ];
  const laid = assembled(headOf(contents), drawers, tailOf(contents));
  return { ...laid, steady: steadyOf(fresh, before?.steady ?? null, forms.zone) };
};

/** The drawers that this program does not know, with their lines as they stood. */
const strangersIn = ({ drawers }: Contents, forms: Forms): readonly (readonly [DrawerName, readonly Line[]])[] =>
  namesOf(drawers)
    .filter((name) => !knownNames(forms).includes(name))
    .map((name) => [
      name,
      drawers[name].map((row) => ({ bytes: Buffer.from(lineText(formOf(row, name, forms))), rests: false })),
    ]);

const lineText = (form: unknown): string => `    ${JSON.stringify(form)}`;

const standing = ({ bytes, places }: Laid, name: DrawerName): Block => {
  const place = places[name];
  return place === undefined ? [] : { bytes: linesAt(bytes, place), runs: place.runs };
};

/** Each row of a drawer with its line. None where there are not as many of the one as of the other. */
const linesIn = (laid: Laid | null, name: DrawerName): readonly (readonly [Row, Line])[] => {
  if (laid === null) return [];
  const { bytes, places, drawers } = laid;
  const place = places[name];
  const all = place === undefined ? [] : linesOf(linesAt(bytes, place), place.runs);
  const rows = drawers[name];
  return all.length === rows.length ? rows.map((row, n) => [row, all[n] as Line]) : [];
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
