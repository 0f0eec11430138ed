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
  if (!past.reachesTo(contents.revision) || !past.mayLack(contents.revision)) return [];
  const isForgotten = (name: DrawerName, row: Row): boolean =>
    drawers.find((one) => one.name === name)?.forgetting?.isForgotten(row) === true;
  const { losses } = rescue.recovery(isForgotten).surveyDesk({
    contents,
    rows: () => everyRow(contents, archived, drawers),
  });
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

/** The records of the archive, then those of the desk: a record that is in both is taken from the desk. */
function* everyRow(
  { drawers: rows }: Contents,
  archived: Examined['archived'],
  drawers: readonly Drawer[],
): Iterable<Row> {
  const names = new Set(drawers.map(({ name }) => name));
  for (const { drawer, row } of archived.rows()) if (names.has(drawer)) yield row();
  for (const name of names) yield* rows[name] ?? [];
}
