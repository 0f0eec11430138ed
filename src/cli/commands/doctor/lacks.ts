import type { Drawer } from '../../../core/drawer.ts';
import type { DrawerName, Row } from '../../../core/record.ts';
import { compareIds } from '../../../core/records.ts';
import type { Rescue } from '../../../desk/backup/rescue.ts';
import type { Ailment } from '../../../desk/doctor/ailment.ts';
import type { Examined } from '../../../desk/doctor/examine.ts';
import { doctorWords as w } from '../../../desk/doctor/words.ts';
import type { Contents } from '../../../desk/live/contents.ts';

/** The finding for records of the journal that neither the desk nor its archive has. None while the last command is still on its way. */
export const lackingRecords = (
  { contents, archived, isArchiveWhole, ailments, past }: Examined,
  rescue: Rescue,
  drawers: readonly Drawer[],
): readonly Ailment[] => {
  const isOnItsWay = ailments.some(({ code, remedy }) => code === 'unsettled' && remedy === w.nextCommand);
  if (contents === null || contents.revision === 0 || !isArchiveWhole || isOnItsWay) return [];
  // A journal with gaps does not say what a record came from.
  if (!past.reachesTo(contents.revision)) return [];
  const isForgotten = (name: DrawerName, row: Row): boolean =>
    drawers.find((one) => one.name === name)?.forgetting?.isForgotten(row) === true;
  const { losses } = rescue.recovery(isForgotten).survey(withArchive(contents, archived), null);
  const ids = losses
    .filter(({ isByOlderDesk }) => isByOlderDesk)
    .map(({ here, there }) => (here ?? there)?.id ?? '')
    .sort(compareIds);
  return ids.length === 0
    ? []
    : [
        {
          ...{ code: 'lacksRecords', severity: 'advice', where: 'journal' },
          ...{ what: w.lacks(ids.length, ids), remedy: w.lacksDoes },
        },
      ];
};

/** The desk with its archive. A record that is in both is taken from the desk. */
const withArchive = (contents: Contents, archived: Examined['archived']): Contents => {
  const names = new Set(archived.map(({ drawer }) => drawer));
  const drawers = [...names].map((name) => [
    name,
    [...archived.flatMap(({ drawer, row }) => (drawer === name ? [row] : [])), ...(contents.drawers[name] ?? [])],
  ]);
  return { ...contents, drawers: { ...contents.drawers, ...Object.fromEntries(drawers) } };
};
