import { Readable } from 'node:stream';
import { expect } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { edgeOf, inZone, sink } from '../world.fixture.ts';
import { besidesZone as besidesZoneNote, leftIn, openIn, TODAY, ZONE } from './desk.fixture.ts';

/** Runs a command in this process: what is looked up after a fault needs no process of its own, and there is much of it. */
const attempt = async (desk: string, args: readonly string[]) => {
  const [out, err] = [sink(), sink()];
  const streams = { input: Readable.from([]), out: out.stream, err: err.stream };
  const env = { OFFICE_LANG: 'en', OFFICE_NOW: TODAY };
  const code = await inZone(ZONE, () => run(edgeOf(desk, env, { argv: args, ...streams })));
  return { code, out: out.text(), err: besidesZoneNote(err.text()) };
};

const office = async (desk: string, args: readonly string[]): Promise<string> => {
  const { code, out, err } = await attempt(desk, args);
  expect({ args, code, err }).toEqual({ args, code: 0, err: '' });
  return out;
};

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever fields it is about
const json = async (desk: string, args: readonly string[]): Promise<any> =>
  JSON.parse(await office(desk, [...args, '--json']));

type Row = { readonly id: string; readonly uid: string };

/** State of a desk, live and archived, as `office export` shows it. */
export type State = {
  readonly settings: object;
  readonly holidays: unknown;
  readonly drawers: Readonly<Record<string, readonly Row[]>>;
};

export const stateOf = async (desk: string): Promise<State> => {
  const { settings, holidays, drawers } = JSON.parse(await office(desk, ['export'])) as State;
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
const expectSeenByDoctor = async (desk: string, fixes: boolean): Promise<void> => {
  const left = leftIn(desk);
  const said = await attempt(desk, ['doctor', '--json']);
  const { findings } = JSON.parse(said.out) as Report;
  expect(findings.filter(({ code }) => !MENDABLE.includes(code))).toEqual([]);
  expect(findings.filter(({ code }) => code === 'leftover' || code === 'staleLock')).toHaveLength(left.length);
  if (!fixes) return;
  expect(await json(desk, ['doctor', '--fix'])).toMatchObject({ faults: 0 });
  expect(leftIn(desk)).toEqual([]);
};

/**
 * Expects after a fault: the state is the old or the new one; nothing that was reported as done is missing; files left behind do not hinder
 * the next command, which finds the same state; and the last change can be undone.
 */
export const expectWhole = async (desk: string, choice: Choice, fixes: boolean): Promise<'old' | 'new'> => {
  const first = whichOf(await stateOf(desk), choice);
  if (choice.isTold) expect(first).toBe('new');
  await expectSeenByDoctor(desk, fixes);
  const began = performance.now();
  const { record } = (await json(desk, ['jot', 'the next'])) as { record: Row };
  expect(performance.now() - began).toBeLessThan(5_000);
  const later = await stateOf(desk);
  expect(Object.values(later.drawers).flat()).toContainEqual(record);
  const second = whichOf(without(later, record.id), choice);
  if (first === 'new') expect(second).toBe('new');
  expect(leftIn(desk).filter((path) => path.startsWith('desk.'))).toEqual([]);
  expect(await json(desk, ['doctor', '--fix'])).toMatchObject({ faults: 0 });
  expect(leftIn(desk)).toEqual([]);
  expect(openIn(desk)).toEqual([]);
  await office(desk, ['undo']);
  expect(whichOf(await stateOf(desk), choice)).toBe(second);
  if (second === 'new' && choice.isUndoable) {
    await office(desk, ['undo', '--steps', '1']);
    expect(whichOf(await stateOf(desk), choice)).toBe('old');
  }
  return second;
};
