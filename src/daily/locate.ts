import { Complaint } from '../complaint.ts';
import type { Drawer } from '../drawer.ts';
import type { OpenDesk } from '../openDesk.ts';
import type { Row } from '../record.ts';
import { find } from '../records.ts';
import { commonWords as c } from '../words/common.ts';

/** The drawer an id's letter means. Throws `noSuchRecord`. */
export const drawerOfId = (desk: OpenDesk, id: string): Drawer => {
  const drawer = desk.drawers.find(({ letter }) => letter === id.charAt(0));
  if (drawer === undefined) throw new Complaint('noSuchRecord', c.noSuchRecord(id), c.tryList(id));
  return drawer;
};

/** The record of an id, whatever drawer it is in. Throws `noSuchRecord`, with the nearest id there is. */
export const locate = (desk: OpenDesk, id: string): { readonly drawer: Drawer; readonly record: Row } => {
  const drawer = drawerOfId(desk, id);
  return { drawer, record: find(desk.records(drawer), id) };
};

/** The records that come from this one. */
export const referringTo = (desk: OpenDesk, id: string): readonly { readonly drawer: Drawer; readonly record: Row }[] =>
  desk.drawers.flatMap((drawer) =>
    desk
      .records(drawer)
      .filter((record) => drawer.refOf(record) === id)
      .map((record) => ({ drawer, record })),
  );
