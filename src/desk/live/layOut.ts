import type { DrawerName, Row } from '../../core/record.ts';
import { type Forms, formOf, knownNames, momentsIn } from '../forms.ts';
import { assembled, type Filled, type RecordLine, recordLinesOf } from './assemble.ts';
import { type Contents, contentsField, contentsList, type Drawers, drawerNamesOf, recordsOf } from './contents.ts';
import { isSameDrawer } from './drawersOpenedLate.ts';
import { type LinePlaces, linesAt } from './places.ts';
import { type Steady, steadyOf, type Written } from './steady.ts';

/** A `desk.json` to be written. */
export type LaidOut = {
  readonly bytes: Buffer;
  readonly places: LinePlaces;
  /** Null if nothing is steady. The next command then converts every field. */
  readonly steady: Steady | null;
  /** Records of a drawer in the order of their lines. */
  readonly inLines: (name: DrawerName) => readonly Row[];
};

/** Records that were found to be at rest: among all records, or only among those that are not in the file before. */
export type RestingRows = { readonly rows: ReadonlySet<Row>; readonly isOfAll: boolean };

/** A steady `desk.json` that was read or written, and its drawers. */
export type Laid = Omit<LaidOut, 'steady'> & { readonly steady: Steady; readonly drawers: Drawers };

/** Whether records of a drawer in this file may have an id in one of their fields. None is parsed; true if there is no such file. */
export const mayHold = (laid: Laid | null, drawer: DrawerName, id: string): boolean => {
  if (laid === null) return true;
  const place = laid.places[drawer];
  return place !== undefined && linesAt(laid.bytes, place).includes(JSON.stringify(id));
};

/** Text of `desk.json` for these contents: one line for each record, and a seal. */
export const serialise = (contents: Contents, forms: Forms): string => layOut(contents, forms).bytes.toString();

/**
 * Bytes of `desk.json` for these contents. Lines of unchanged records are copied from the desk `before`, and unchanged drawers as a whole
 * without being parsed: a command changes one record in a thousand.
 * A line for which nothing was found is at rest if it was at rest before.
 */
export const layOut = (
  contents: Contents,
  forms: Forms,
  before: Laid | null = null,
  { rows: resting, isOfAll }: RestingRows = NOTHING_NEW,
): LaidOut => {
  const isAsBefore = (name: DrawerName): boolean =>
    before !== null && !isOfAll && isSameDrawer(contents.drawers, before.drawers, name);
  const fresh: Written[] = [];
  const drawers = knownNames(forms).map((name) => {
    if (before !== null && isAsBefore(name)) return standing(before, name);
    const lines = new Map(linesIn(before, name));
    const laid = recordsOf(contents.drawers, name).map((row) => {
      const known = lines.get(row);
      if (known !== undefined && !isOfAll) return { row, line: known };
      return { row, line: { ...(known ?? written(row, name, forms, fresh)), rests: resting.has(row) } };
    });
    return filled(name, [...laid.filter(({ line }) => !line.rests), ...laid.filter(({ line }) => line.rests)]);
  });
  const all = [...drawers, ...strangersIn(contents, forms)];
  const inLines = new Map(all.map(({ name, rows }) => [name, rows]));
  return {
    ...assembled(headOf(contents), all, tailOf(contents)),
    steady: steadyOf(fresh, before?.steady ?? null, forms.zone),
    inLines: (name) => inLines.get(name)?.() ?? [],
  };
};

const NOTHING_NEW: RestingRows = { rows: new Set(), isOfAll: false };

type FilledDrawer = Filled & { readonly rows: () => readonly Row[] };

const filled = (name: DrawerName, laid: readonly { readonly row: Row; readonly line: RecordLine }[]): FilledDrawer => ({
  ...{ name, isNoted: true },
  block: laid.map(({ line }) => line),
  rows: () => laid.map(({ row }) => row),
});

/** The line of a new or changed record. It is added to `fresh`. */
const written = (row: Row, name: DrawerName, forms: Forms, fresh: Written[]): RecordLine => {
  const form = formOf(row, name, forms);
  const line = lineText(form);
  fresh.push({ form, moments: momentsIn(name, forms), line });
  return { bytes: Buffer.from(line), rests: false };
};

/** Drawers that this program does not know, with their lines as they were. */
const strangersIn = ({ drawers }: Contents, forms: Forms): readonly FilledDrawer[] =>
  drawerNamesOf(drawers)
    .filter((name) => !knownNames(forms).includes(name))
    .map((name) => ({
      ...{ name, isNoted: false },
      block: drawers[name].map((row) => ({ bytes: Buffer.from(lineText(formOf(row, name, forms))), rests: false })),
      rows: () => drawers[name],
    }));

const lineText = (form: unknown): string => `    ${JSON.stringify(form)}`;

/** A drawer as it was in the file before. */
const standing = ({ bytes, places, inLines }: Laid, name: DrawerName): FilledDrawer => {
  const place = places[name];
  const block = place === undefined ? [] : { bytes: linesAt(bytes, place), awake: place.awakeTo - place.from };
  return { name, block, isNoted: true, rows: () => inLines(name) };
};

/** Pairs of record and line of a drawer; none if there are more lines than records or fewer. */
const linesIn = (laid: Laid | null, name: DrawerName): readonly (readonly [Row, RecordLine])[] => {
  const place = laid?.places[name];
  if (laid === null || place === undefined) return [];
  const lines = recordLinesOf(linesAt(laid.bytes, place), place.awakeTo - place.from);
  const rows = laid.inLines(name);
  return lines.length === rows.length ? rows.map((row, n) => [row, lines[n] as RecordLine]) : [];
};

const headOf = ({ version, revision, settings, holidays, counters }: Contents): string =>
  [
    contentsField('version', version),
    contentsField('revision', revision),
    contentsField('settings', settings),
    contentsList('holidays', holidays),
    contentsField('counters', counters),
  ].join(',\n');

const tailOf = ({ extra }: Contents): string =>
  Object.entries(extra)
    .map(([key, value]) => contentsField(key, value))
    .join(',\n');
