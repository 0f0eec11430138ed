import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from './chance.ts';
import { ADVICE, alarmsIn, type Worker } from './deeds.ts';
import { contradictions, forgetPasts, foundIn, settle, shown } from './ledger.ts';
import { runs, type World } from './world.ts';

/** What is wrong, in sentences. Thrown where nothing more can be looked at. */
export class Wrong extends Error {}

/** Runs a command while nobody else does. It must succeed. */
const quietly = async (world: World, now: string, args: readonly string[], desk?: string): Promise<string> => {
  const { code, out, err } = await runs(world, { args, lang: 'en', now, ...(desk === undefined ? {} : { desk }) });
  if (code !== 0) throw new Wrong(`office ${args.join(' ')} (${now}): exit ${code}\n${err}${out.slice(0, 2_000)}`);
  return out;
};

type Judge = {
  readonly world: World;
  readonly workers: readonly Worker[];
  readonly chance: Chance;
  readonly now: string;
};

const everything = (workers: readonly Worker[]) => workers.flatMap(({ things }) => things);

const looked = async ({ world, workers, now }: Judge, when: string, desk?: string): Promise<string> => {
  const exported = await quietly(world, now, ['export'], desk);
  const found = foundIn(exported);
  const wrong = contradictions(everything(workers), found);
  const known = new Set(everything(workers).map(({ mark }) => mark));
  for (const mark of found.keys()) if (!known.has(mark)) wrong.push(`${mark} is there, and nobody made it`);
  const ids = [...found.values()].flat();
  if (new Set(ids.map(({ uid }) => uid)).size !== ids.length) wrong.push('a uid is there twice');
  if (wrong.length > 0) throw new Wrong(`${when}:\n${wrong.slice(0, 40).join('\n')}`);
  if (desk === undefined) settle(everything(workers), found);
  return drawersOf(exported);
};

const drawersOf = (exported: string): string => JSON.stringify((JSON.parse(exported) as { drawers: object }).drawers);

/** Lets doctor look and mend, and expects that it has nothing to say afterwards. */
const examined = async ({ world, now }: Judge, when: string, desk?: string): Promise<void> => {
  const asked = { lang: 'en', now, ...(desk === undefined ? {} : { desk }) } as const;
  const first = await runs(world, { args: ['doctor', '--json'], ...asked });
  if (first.out === '') throw new Wrong(`${when}: doctor ends with ${first.code}\n${first.err}`);
  const alarms = alarmsIn(first.out);
  if (alarms.length > 0) throw new Wrong(`${when}:\n${alarms.join('\n')}\n${first.out}`);
  // A command that was killed between its line of the journal and its desk is finished by the next one that writes.
  if (first.out.includes('"unsettled"')) await quietly(world, now, ['jot', 'finishes what was killed'], desk);
  await quietly(world, now, ['doctor', '--fix', '--json'], desk);
  const second = await runs(world, { args: ['doctor', '--json'], ...asked });
  const { findings } = JSON.parse(second.out) as { findings: readonly { code: string }[] };
  const left = findings.filter(({ code }) => !ADVICE.includes(code));
  if (left.length > 0) throw new Wrong(`${when}: doctor finds after --fix\n${JSON.stringify(left, null, 1)}`);
};

/** Takes in the versions that the sync tool has laid beside the desk. They are older, so nothing changes. */
const conflictsTakenIn = async ({ world, now }: Judge): Promise<void> => {
  for (const name of readdirSync(world.desk).filter((one) => one.includes('sync-conflict')))
    await quietly(world, now, ['recover', name, '--yes']);
};

/** Lays an older desk in the desk's place, as sync tools do, goes on writing, and brings everything back. */
const olderLaidBack = async (judge: Judge, older: Buffer): Promise<void> => {
  const { world, now } = judge;
  const incoming = join(world.desk, '..', 'incoming');
  writeFileSync(incoming, older, { mode: 0o600 });
  renameSync(incoming, join(world.desk, 'desk.json'));
  for (const n of [1, 2]) await quietly(world, now, ['jot', `after the older desk ${n}`]);
  await quietly(world, now, ['recover', '--yes']);
};

/** A copy that the sync tool made of the folder while others wrote, and what was certain of each record as it began. */
export type Mirror = { readonly folder: string; readonly certain: ReadonlyMap<string, Known> };

type Known = { readonly state: string; readonly turns: number };

/** What is certain of each record. */
export const certainOf = (workers: readonly Worker[]): Map<string, Known> =>
  new Map(
    everything(workers).flatMap(({ mark, turns, possible: [state = null, ...others] }) =>
      others.length === 0 ? [[mark, { state: shown(state), turns }]] : [],
    ),
  );

/**
 * Opens the copy of the sync tool, on another machine as it were, and brings back what the journal has. Every record that was certain as the
 * copying began and has not been touched since has to be there.
 */
const mirrorWhole = async ({ world, workers, now }: Judge, { folder, certain }: Mirror): Promise<void> => {
  await quietly(world, now, ['recover', '--yes'], folder);
  const found = foundIn(await quietly(world, now, ['export'], folder));
  const later = certainOf(workers);
  const wrong = [...certain].flatMap(([mark, { state, turns }]) => {
    const here = (found.get(mark) ?? []).map((one) => shown(one.state));
    if (later.get(mark)?.turns !== turns || (here.length === 0 ? 'none' : here.join()) === state) return [];
    return [`${mark} was ${state} and is ${here.join(' and ') || 'gone'}`];
  });
  if (wrong.length > 0) throw new Wrong(`the copy of the sync tool, after recover:\n${wrong.slice(0, 40).join('\n')}`);
};

/** Looks at the desk while nobody writes: doctor, everything that was acknowledged, undo and redo, an older desk, a copy of the folder. */
export const judged = async (judge: Judge, older: Buffer | null, mirror: Mirror | null): Promise<void> => {
  if (!existsSync(join(judge.world.desk, 'desk.json'))) return;
  await conflictsTakenIn(judge);
  await examined(judge, 'after the storm');
  const before = await looked(judge, 'after the storm');
  if (mirror !== null) await mirrorWhole(judge, mirror);
  await thereAndBack(judge, before);
  if (older === null) return;
  await olderLaidBack(judge, older);
  await examined(judge, 'after an older desk was put back');
  await looked(judge, 'after an older desk was put back');
  forgetPasts(everything(judge.workers));
};

/** Undo and redo lead to the same records again. */
const thereAndBack = async (judge: Judge, before: string): Promise<void> => {
  const { world, now, chance } = judge;
  const drawers = async (): Promise<string> => drawersOf(await quietly(world, now, ['export']));
  await quietly(world, now, ['jot', 'to be taken back']);
  const written = await drawers();
  await quietly(world, now, ['undo', '--steps', '1']);
  if ((await drawers()) !== before) throw new Wrong('undo leads elsewhere');
  await quietly(world, now, ['redo']);
  if ((await drawers()) !== written) throw new Wrong('redo leads elsewhere');
  const steps = String(1 + chance.below(4));
  const taken = await runs(world, { args: ['undo', '--steps', steps], lang: 'en', now });
  if (taken.code === 0) await quietly(world, now, ['redo', '--steps', steps]);
  await looked(judge, `after undo and redo of ${steps}`);
};
