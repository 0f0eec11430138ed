import { join } from 'node:path';
import type { Command } from '../commit.ts';
import { type Holder, isDead, readHolder } from '../disk/holder.ts';
import { isLeftBehind } from '../disk/sweep.ts';
import type { Ailment } from './ailment.ts';
import type { Looking } from './unseen.ts';
import { doctorWords as w } from './words.ts';

export type LocksSeen = {
  readonly ailments: readonly Ailment[];
  /** Processes that may be at work: what they have written and not yet put in its place is no leftover. */
  readonly atWork: ReadonlySet<number>;
};

/** Reminders have a lock of their own. */
const LOCKS = ['desk.lock', 'remind/desk.lock'];

/** The locks, whoever holds them; and attempts at the desk's that were left by the dead. */
export const examineLocks = async (command: Command, looking: Looking): Promise<LocksSeen> => {
  const atWork = new Set<number>();
  const ailments: Ailment[] = [];
  for (const where of LOCKS) {
    const path = join(command.reach.folder, where);
    const holder = looking.tried(path, () => readHolder(path, looking.files), null);
    const isAlive = holder !== null && holder !== 'torn' && !(await isDead(holder, command.host));
    if (isAlive) atWork.add(holder.pid);
    ailments.push(...(isAlive ? held(where, path, holder, command) : where === 'desk.lock' ? freed(holder) : []));
  }
  return { ailments: [...ailments, ...(await attempts(command, looking))], atWork };
};

/** One that is held at another place is held for ever, if whoever holds it is gone: nobody here can know, and nobody can write. */
const held = (where: string, path: string, { pid, place }: Holder, { host }: Command): readonly Ailment[] => {
  if (place !== host.place())
    return [
      { code: 'locked', severity: 'fault', where, what: w.lockedElsewhere(pid, place), remedy: w.unlock(path, place) },
    ];
  return where === 'desk.lock'
    ? [{ code: 'locked', severity: 'advice', where, what: w.lockedHere(pid), remedy: null }]
    : [];
};

/** The lock itself is ours when it comes to the cure, and goes when it is released. */
const freed = (holder: Holder | 'torn' | null): readonly Ailment[] => {
  if (holder === null) return [];
  const what = holder === 'torn' ? w.tornLock : w.staleLock;
  return [{ code: 'staleLock', severity: 'fault', where: 'desk.lock', what, remedy: w.remove, cure: () => undefined }];
};

const attempts = async ({ reach: { folder }, host }: Command, { files, tried }: Looking): Promise<Ailment[]> => {
  const left: Ailment[] = [];
  for (const where of files.readdirSync(folder).filter((name) => name.startsWith('desk.lock.'))) {
    const path = join(folder, where);
    const isLeft = await tried(path, () => isLeftBehind(path, host, files), Promise.resolve(false));
    const cure = () => files.rmSync(path, { force: true });
    if (isLeft) left.push({ code: 'staleLock', severity: 'fault', where, what: w.staleLock, remedy: w.remove, cure });
  }
  return left;
};
