import type { Drawer } from '../../../core/drawer.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import type { NotedMonth } from '../../../desk/doctor/examineKept.ts';
import { doctorWords as w } from '../../../desk/doctor/words.ts';

/**
 * Files of the archive that are missing or have been replaced by older copies. The notes on files tell the first and the last record that a
 * file had; a record that has left its file since is not lost. A record counts as lost only if it is neither on the desk nor in any month,
 * and was not removed by a command. If the journal has gaps the last point cannot be checked, and the finding is only advice.
 * @param isHere whether the desk or its archive has a record with this id
 */
export const lostRecords = (
  { contents, noted, past }: Examined,
  drawers: readonly Drawer[],
  isHere: (id: string) => boolean,
): readonly Ailment[] => {
  if (contents === null) return [];
  const removed = past.removedAt(contents.revision);
  const severity = past.reachesTo(contents.revision) ? 'fault' : 'advice';
  return noted.flatMap((month) => {
    const lost = idsOf(month, drawers).filter((id) => !isHere(id) && !removed.has(id));
    if (lost.length === 0) return [];
    const { where, isThere, forget: cure } = month;
    const what = isThere ? w.olderMonth(lost) : w.lostMonth(lost);
    return [{ code: 'lostRecords', severity, where, what, remedy: w.lostDoes, cure } as const];
  });
};

const idsOf = ({ drawer, ids }: NotedMonth, drawers: readonly Drawer[]): readonly string[] =>
  drawers
    .filter(({ name }) => name === drawer)
    .flatMap(({ letter }) => [...new Set(ids)].map((number) => `${letter}${number}`));
