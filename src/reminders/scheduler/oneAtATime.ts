import { Complaint } from '../../core/complaint.ts';
import { scheduleWords as w } from './words.ts';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 20;

/**
 * Runs the work while no other `office` of this user on this machine runs its own. crontab(1) replaces the whole file: if two processes
 * read it at the same time, one would undo the change of the other. The lock is a name in the kernel's abstract socket space (unix(7)),
 * which becomes free when its holder ends, however it ends. Only Linux has such names; elsewhere the work is done without a lock. Throws
 * `locked`.
 */
export const alone = async <T>(platform: string, work: () => Promise<T>): Promise<T> => {
  if (platform !== 'linux') return work();
  const { createServer } = await import('node:net');
  const { userInfo } = await import('node:os');
  const server = createServer();
  const path = `\0office crontab ${userInfo().uid}`;
  const isTaken = (): Promise<boolean> =>
    new Promise((settle, reject) => {
      const refused = (error: NodeJS.ErrnoException): void => {
        server.removeListener('listening', taken);
        if (error.code === 'EADDRINUSE') settle(false);
        else reject(error);
      };
      const taken = (): void => {
        server.removeListener('error', refused);
        settle(true);
      };
      server.once('error', refused).once('listening', taken).listen({ path });
    });
  for (let waited = 0; !(await isTaken()); waited += PAUSE_MS) {
    if (waited >= PATIENCE_MS) throw new Complaint('locked', w.crontabBusy, w.again);
    await new Promise((settle) => setTimeout(settle, PAUSE_MS));
  }
  try {
    return await work();
  } finally {
    await new Promise((settle) => server.close(settle));
  }
};
