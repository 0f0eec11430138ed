import { Complaint } from '../../core/complaint.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { ScriptLens } from '../../core/facts.ts';
import { momentsOf } from '../../core/moments.ts';
import type { Key, Row } from '../../core/record.ts';
import { isWithheld } from '../../core/sealing.ts';
import type { Sieve } from '../../core/sieve.ts';
import { inMasks } from '../../core/telephones.ts';
import type { Text } from '../../core/text.ts';
import { outward } from '../../desk/zone.ts';
import type { Changed, OpenDesk } from './desk.ts';
import { newsLine, openedLine, type Phrases } from './news.ts';
import type { Answer } from './verb.ts';

type Told = { readonly desk: OpenDesk; readonly lens: ScriptLens };

export const drawerOf = (desk: OpenDesk, key: Key<Row>): Drawer => desk.named(key.name);

/**
 * Live and archived records for an additional remark in an answer. A command that has done its work must not fail because of a file of the
 * archive: if the archive cannot be read, the result is the live records and a note.
 */
export const inPassing = <R extends Row>(
  desk: OpenDesk,
  key: Key<R>,
  sieve: Sieve<NoInfer<R>>,
): { readonly records: readonly R[]; readonly notes: readonly Text[] } => {
  try {
    return { records: desk.all(key, sieve), notes: [] };
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return { records: desk.records(key), notes: [error.what] };
  }
};

/** A record as JSON shows it: its phones masked unless revealed, its moments with their offset. */
const shown = (drawer: Drawer, record: Row, lens: ScriptLens): unknown => {
  const told = drawer.outward(record, lens);
  return outward(lens.reveal ? told : inMasks(drawer, told), momentsOf(drawer.schema), lens);
};

/** A record and the name of its drawer, as JSON. */
export const recordJson = (drawer: Drawer, record: Row, lens: ScriptLens) => ({
  drawer: drawer.name,
  record: shown(drawer, record, lens),
});

/** The JSON of one record, format `office.record/1`. */
export const oneRecord = (drawer: Drawer, record: Row, lens: ScriptLens) => ({
  schema: 'office.record/1',
  ...recordJson(drawer, record, lens),
});

/** The JSON of many records, format `office.list/1`. */
export const manyRecords = (drawer: Drawer, records: readonly Row[], lens: ScriptLens) => ({
  schema: 'office.list/1',
  drawer: drawer.name,
  records: records.map((record) => shown(drawer, record, lens)),
});

/** The JSON of many records of one drawer, for a verb that has the drawer's key. */
export const listJson = <R extends Row>({ desk, lens }: Told, key: Key<R>, records: readonly R[]) =>
  manyRecords(drawerOf(desk, { name: key.name }), records, lens);

/**
 * The answer after a change: each record with what happened to it, what was opened in other drawers, and the warnings. `said` gives the
 * phrases about a record; the first is the news.
 */
export const recorded = <R extends Row>(
  told: Told,
  key: Key<R>,
  changed: Changed<R>,
  said: (record: R) => Phrases,
): Answer => ({
  json: changedJson(told, key, changed),
  page: [
    { kind: 'lines', lines: changed.touched.map((record) => newsLine(record, said(record), changed)) },
    { kind: 'lines', lines: changed.opened.map(openedLine) },
  ],
  notes: changed.notes,
  isStored: isHeardOf(told.lens, changed),
  next: async () => (await import('./nextStep.ts')).nextStep(drawerOf(told.desk, key as Key<Row>), changed, told.lens),
});

/**
 * The answer after an edit: the answer of `recorded`, and below each record the changed fields with the values before and after. Of a record
 * in which nothing differs only that is said.
 */
export const edited = async <R extends Row>(
  told: Told,
  key: Key<R>,
  changed: Changed<R>,
  said: (record: R) => Phrases,
): Promise<Answer> => {
  const { changesJson, editLines } = await import('./whatChanged.ts');
  const { desk, lens } = told;
  const drawer = drawerOf(desk, key as Key<Row>);
  const wording = (await drawer.wording?.()) ?? null;
  const pairs = changed.touched.map((after) => ({
    after,
    before: changed.before.find(({ id }) => id === after.id) ?? after,
  }));
  const asJson = (record: Row): unknown => shown(drawer, record, lens);
  const [first, ...others] = pairs;
  const changes =
    first !== undefined && others.length === 0
      ? changesJson(drawer, first, asJson)
      : Object.fromEntries(pairs.map((pair) => [pair.after.id, changesJson(drawer, pair, asJson)]));
  return {
    json: { ...changedJson(told, key, changed), changed: changes },
    page: [
      ...pairs.map((pair) => ({
        kind: 'lines' as const,
        lines: editLines(drawer, wording, { ...pair, said: said(pair.after), changed }, lens),
      })),
      { kind: 'lines', lines: changed.opened.map(openedLine) },
    ],
    notes: changed.notes,
    isStored: isHeardOf(lens, changed),
  };
};

/** Whether the terminal may repeat what was typed: not if it was typed for a sealed record. */
const isHeardOf = ({ reveal }: ScriptLens, { touched }: Changed<Row>): boolean => reveal || !touched.some(isWithheld);

const changedJson = <R extends Row>({ desk, lens }: Told, key: Key<R>, { touched, opened }: Changed<R>) => {
  const drawer = drawerOf(desk, key as Key<Row>);
  const [first, ...others] = touched;
  return {
    ...(first !== undefined && others.length === 0
      ? oneRecord(drawer, first, lens)
      : manyRecords(drawer, touched, lens)),
    opened: opened.map(({ drawer: of, record }) => recordJson(of, record, lens)),
  };
};
