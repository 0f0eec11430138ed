import type { Drawer } from '../../../core/drawer.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import type { NotedMonth } from '../../../desk/doctor/examineKept.ts';
import { doctorWords as w } from '../../../desk/doctor/words.ts';
import { drawerNamesOf } from '../../../desk/live/contents.ts';

/**
 * Files of the archive that are missing or have been replaced by older copies. The notes on files tell the first and the last record that a
 * file had; a record that has left its file since is not lost. A record counts as lost only if it is neither on the desk nor in any month,
 * and was not removed by a command. If the journal has gaps the last point cannot be checked, and the finding is only advice.
 */
export const lostRecords = (examined: Examined, drawers: readonly Drawer[]): readonly Ailment[] => {
  const { contents, archived, noted, past } = examined;
  if (contents === null) return [];
  const rows = [
    ...drawerNamesOf(contents.drawers).flatMap((name) => contents.drawers[name]),
    ...archived.map(({ row }) => row),
  ];
  const here = new Set(rows.map(({ id }) => id));
  const removed = past.removedAt(contents.revision);
  const severity = past.reachesTo(contents.revision) ? 'fault' : 'advice';
  return noted.flatMap((month) => {
    const lost = idsOf(month, drawers).filter((id) => !here.has(id) && !removed.has(id));
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
