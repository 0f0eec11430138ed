import { readAnnouncement } from '../../calendar/working/announcement.ts';
import { workCalendar } from '../../calendar/working/workdays.ts';
import type { Moment } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { DrawerName } from '../../core/record.ts';
import type { Asleep } from '../../core/said.ts';
import { settingsIn } from '../../core/settings/office.ts';
import type { Contents } from '../../desk/live/contents.ts';
import { isSameDrawer } from '../../desk/live/drawersOpenedLate.ts';

/** The facts that rules may know of these contents at this moment. */
export const factsOf = (contents: Contents, drawers: readonly Drawer[], now: Moment): Facts => ({
  now,
  calendar: workCalendar(contents.holidays.map(readAnnouncement)),
  settings: settingsIn(contents.settings),
  contacts: drawers.flatMap((drawer) => drawer.contacts?.(contents.drawers[drawer.name]) ?? []),
  resources: drawers.flatMap((drawer) => resourcesIn(drawer, contents)),
});

/**
 * The facts, with the halls and cars of drawers that are closed because they are asleep.
 * @param names every drawer, in the order of the cabinet
 */
export const factsWithAsleep = (
  facts: Facts,
  contents: Contents,
  drawers: readonly Drawer[],
  { names, asleep }: { readonly names: readonly DrawerName[]; readonly asleep: Asleep },
): Facts => {
  const closed = names.filter((name) => drawers.every((drawer) => drawer.name !== name));
  if (closed.every((name) => (asleep[name] ?? []).length === 0)) return facts;
  const resourcesOf = (name: DrawerName): Facts['resources'] => {
    const drawer = drawers.find((one) => one.name === name);
    return drawer === undefined ? (asleep[name] ?? []) : resourcesIn(drawer, contents);
  };
  return { ...facts, resources: names.flatMap(resourcesOf) };
};

/** The drawers that tell of no people, with the halls and cars that they are about. */
export const sleepersIn = (contents: Contents, drawers: readonly Drawer[]): Asleep =>
  Object.fromEntries(
    drawers
      .filter(({ contacts }) => contacts === undefined)
      .map((drawer) => [drawer.name, resourcesIn(drawer, contents)]),
  );

/** Whether the people whom the drawers tell of are the same. */
export const hasSamePeople = (one: Contents, other: Contents, drawers: readonly Drawer[]): boolean =>
  drawers
    .filter(({ contacts }) => contacts !== undefined)
    .every(({ name }) => isSameDrawer(one.drawers, other.drawers, name));

/**
 * Whether no record has to stay now that was free to leave. The last shift of a roster stays awake (`Stay.stays`): once later shifts are removed,
 * that is one which may be at rest.
 */
export const staysAsBefore = (one: Contents, other: Contents, drawers: readonly Drawer[]): boolean =>
  drawers.every(({ name, stays }) => {
    if (stays === undefined || isSameDrawer(one.drawers, other.drawers, name)) return true;
    const before = one.drawers[name];
    const free = new Set(before);
    for (const row of stays(before)) free.delete(row);
    return !stays(other.drawers[name]).some((row) => free.has(row));
  });

/** Records of a drawer that is about neither halls nor cars are not read for this. */
const resourcesIn = ({ name, resource }: Drawer, { drawers }: Contents): Facts['resources'] =>
  resource === undefined ? [] : drawers[name].flatMap((record) => resource(record) ?? []);

/**
 * Makes the facts of one command. Contents with the settings, holidays, people, halls and cars of the contents asked about last have the same
 * facts, which are not made again: a command reads its desk, reads it again under the lock, and looks at what it made of it.
 * @param drawers the drawers that are open by then
 */
export const factsOnce = (drawers: () => readonly Drawer[], now: Moment): ((contents: Contents) => Facts) => {
  let last: Made | null = null;
  return (contents) => {
    const open = drawers();
    if (last === null || last.open.length !== open.length || !hasSame(last.contents, contents, open))
      last = { contents, open, facts: factsOf(contents, open, now) };
    return last.facts;
  };
};

type Made = { readonly contents: Contents; readonly open: readonly Drawer[]; readonly facts: Facts };

const hasSame = (one: Contents, other: Contents, drawers: readonly Drawer[]): boolean =>
  one === other ||
  (one.settings === other.settings &&
    one.holidays === other.holidays &&
    drawers
      .filter(({ contacts, resource }) => contacts !== undefined || resource !== undefined)
      .every(({ name }) => isSameDrawer(one.drawers, other.drawers, name)));
