import { expect } from 'vitest';
import { attempt, json, leftIn, office, openIn } from './desk.fixture.ts';

type Row = { readonly id: string; readonly uid: string };

/** State of a desk, live and archived, as `office export` shows it. */
export type State = {
  readonly settings: object;
  readonly holidays: unknown;
  readonly drawers: Readonly<Record<string, readonly Row[]>>;
};

export const stateOf = (desk: string): State => {
  const { settings, holidays, drawers } = JSON.parse(office(desk, ['export'])) as State;
  const rows = Object.values(drawers).flat();
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(new Set(rows.map(({ uid }) => uid)).size).toBe(rows.length);
  return { settings: besidesZone(settings), holidays, drawers };
};

/** Settings without the zone, which a new desk takes at its first write, whichever command that is. */
const besidesZone = (settings: object): object =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => name !== 'zone'));

/** State with the uids of new records replaced, because two runs of one command give different uids. */
const alike = (state: State, known: State): State => {
  const uids = new Set(Object.values(known.drawers).flatMap((rows) => rows.map(({ uid }) => uid)));
  const named = ({ uid, ...row }: Row) => ({ ...row, uid: uids.has(uid) ? uid : 'new' });
  const drawers = Object.entries(state.drawers).map(([name, rows]) => [name, rows.map(named)]);
  return { ...state, drawers: Object.fromEntries(drawers) };
};

const without = (state: State, id: string): State => ({
  ...state,
  drawers: Object.fromEntries(
    Object.entries(state.drawers).map(([name, rows]) => [name, rows.filter((row) => row.id !== id)]),
  ),
});

/** States that are allowed after a command was interrupted. */
export type Choice = {
  readonly old: State;
  readonly new: State;
  /** Whether the command reported success. */
  readonly isTold: boolean;
  /** Whether `office undo` can take the command back. It cannot take back a restore. */
  readonly isUndoable: boolean;
};

const whichOf = (state: State, choice: Choice): 'old' | 'new' => {
  const found = alike(state, choice.old);
  if (JSON.stringify(found) === JSON.stringify(alike(choice.old, choice.old))) return 'old';
  expect(found).toEqual(alike(choice.new, choice.old));
  return 'new';
};

type Report = { readonly faults: number; readonly findings: readonly { code: string; fixable: boolean }[] };

const MENDABLE = ['leftover', 'staleLock', 'unsettled', 'tornLine', 'counterBehind'];

/** Expects that `office doctor` reports files left behind and that `--fix` removes them. */
const isSeenByDoctor = (desk: string, fixes: boolean): void => {
  const left = leftIn(desk);
  const said = attempt(desk, ['doctor', '--json']);
  const { findings } = JSON.parse(said.out) as Report;
  expect(findings.filter(({ code }) => !MENDABLE.includes(code))).toEqual([]);
  expect(findings.filter(({ code }) => code === 'leftover' || code === 'staleLock')).toHaveLength(left.length);
  if (!fixes) return;
  expect(json(desk, ['doctor', '--fix'])).toMatchObject({ faults: 0 });
  expect(leftIn(desk)).toEqual([]);
};

/**
 * Expects after a fault: the state is the old or the new one; nothing that was reported as done is missing; files left behind do not hinder
 * the next command, which finds the same state; and the last change can be undone.
 */
export const expectWhole = (desk: string, choice: Choice, fixes: boolean): 'old' | 'new' => {
  const first = whichOf(stateOf(desk), choice);
  if (choice.isTold) expect(first).toBe('new');
  isSeenByDoctor(desk, fixes);
  const began = performance.now();
  const { record } = json(desk, ['jot', 'the next']) as { record: Row };
  expect(performance.now() - began).toBeLessThan(5_000);
  const later = stateOf(desk);
  expect(Object.values(later.drawers).flat()).toContainEqual(record);
  const second = whichOf(without(later, record.id), choice);
  if (first === 'new') expect(second).toBe('new');
  expect(leftIn(desk).filter((path) => path.startsWith('desk.'))).toEqual([]);
  expect(json(desk, ['doctor', '--fix'])).toMatchObject({ faults: 0 });
  expect(leftIn(desk)).toEqual([]);
  expect(openIn(desk)).toEqual([]);
  office(desk, ['undo']);
  expect(whichOf(stateOf(desk), choice)).toBe(second);
  if (second === 'new' && choice.isUndoable) {
    office(desk, ['undo', '--steps', '1']);
    expect(whichOf(stateOf(desk), choice)).toBe('old');
  }
  return second;
};
