import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from './chance.ts';
import type { Blow, World } from './world.ts';

/** Whether a process holds the lock of the desk, as the lock's file says. */
const holdsLock = (desk: string, pid: number): boolean => {
  try {
    return readFileSync(join(desk, 'desk.lock'), 'utf8').includes(`"pid":${pid},`);
  } catch {
    return false;
  }
};

const blowOf = (chance: Chance): Blow => {
  if (chance.oneIn(6)) return 'kill';
  if (chance.oneIn(12)) return 'stop';
  return chance.oneIn(30) ? 'stopAndKill' : 'none';
};

/** Strikes one command in four: at any moment, or a few milliseconds after it has taken the lock. */
export const striking =
  (world: World, chance: Chance) =>
  (child: ChildProcess): { readonly end: () => boolean } => {
    const blow = blowOf(chance);
    const timers: NodeJS.Timeout[] = [];
    const later = (ms: number, act: () => void): void => {
      timers.push(setTimeout(act, ms));
    };
    let isKilled = false;
    const strike = (): void => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      world.blows.set(blow, (world.blows.get(blow) ?? 0) + 1);
      if (blow === 'kill') isKilled = child.kill('SIGKILL');
      else child.kill('SIGSTOP');
      if (blow === 'stop') later(chance.below(4_000), () => child.kill('SIGCONT'));
      if (blow === 'stopAndKill')
        later(chance.below(3_000), () => {
          isKilled = child.kill('SIGKILL');
        });
    };
    const [isAnywhere, wait] = [chance.oneIn(3), chance.below(600)];
    const delay = chance.below(25);
    const watch = (): void => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      if (holdsLock(world.desk, child.pid ?? 0)) later(delay, strike);
      else later(2, watch);
    };
    if (blow !== 'none' && isAnywhere) later(wait, strike);
    else if (blow !== 'none') watch();
    return {
      end: () => {
        for (const timer of timers) clearTimeout(timer);
        return isKilled;
      },
    };
  };
