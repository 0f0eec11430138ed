import { join } from 'node:path';
import type { WritingCommand } from '../commit.ts';
import { type Holder, isDead, readHolder, shownPlace, whereabouts } from '../disk/holder.ts';
import { isLeftBehind } from '../disk/sweep.ts';
import type { Ailment } from './ailment.ts';
import type { Looking } from './unseen.ts';
import { doctorWords as w } from './words.ts';

export type LocksSeen = {
  readonly ailments: readonly Ailment[];
  /** Processes that may be at work. Their temporary files are no leftovers. */
  readonly atWork: ReadonlySet<number>;
};

/** Locks of a desk and of its reminders. */
const LOCKS = ['desk.lock', 'remind/desk.lock'];

/** Examines the locks, and attempts at the desk's lock that dead processes left. */
export const examineLocks = async (command: WritingCommand, looking: Looking): Promise<LocksSeen> => {
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

/**
 * The finding for a lock. If its holder on another machine is gone, it stays for ever: this machine cannot know that, and nobody can
 * write.
 */
const held = (
  where: string,
  path: string,
  { pid, place, start }: Holder,
  { host }: WritingCommand,
): readonly Ailment[] => {
  if (whereabouts({ place, start }, host.place()) === 'elsewhere') {
    const shown = shownPlace(place);
    return [
      { code: 'locked', severity: 'fault', where, what: w.lockedElsewhere(pid, shown), remedy: w.unlock(path, shown) },
    ];
  }
  return where === 'desk.lock'
    ? [{ code: 'locked', severity: 'advice', where, what: w.lockedHere(pid), remedy: null }]
    : [];
};

/** Removes an old lock. When the cure runs, this process holds the desk's lock itself and releases it afterwards. */
const freed = (holder: Holder | 'torn' | null): readonly Ailment[] => {
  if (holder === null) return [];
  const what = holder === 'torn' ? w.tornLock : w.staleLock;
  return [{ code: 'staleLock', severity: 'fault', where: 'desk.lock', what, remedy: w.remove, cure: () => undefined }];
};

const attempts = async ({ reach: { folder }, host }: WritingCommand, { files, tried }: Looking): Promise<Ailment[]> => {
  const left: Ailment[] = [];
  for (const where of files.readdirSync(folder).filter((name) => name.startsWith('desk.lock.'))) {
    const path = join(folder, where);
    const isLeft = await tried(path, () => isLeftBehind(path, host, files), Promise.resolve(false));
    const cure = () => files.rmSync(path, { force: true });
    if (isLeft) left.push({ code: 'staleLock', severity: 'fault', where, what: w.staleLock, remedy: w.remove, cure });
  }
  return left;
};
