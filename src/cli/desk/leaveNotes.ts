import { agendaWords } from '../../agenda/words.ts';
import { dayText } from '../../calendar/speak.ts';
import { addDays, addMinutes, type Day, dayOf } from '../../core/civil.ts';
import type { Drawer, Entry } from '../../core/drawer.ts';
import type { Contact, Facts } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import type { Row } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';
import type { Contents } from '../../desk/live/contents.ts';

type Leave = Contact['leaves'][number];

/** Changed records with the records before the change. */
export type Touched = {
  readonly drawer: Drawer;
  readonly before: readonly Row[];
  readonly touched: readonly Row[];
};

/**
 * Notes on people who are on leave on the day of an entry that was just written, if its time or the person is new, so that later changes do
 * not repeat the note. For a person with a new leave, notes on the shifts, meetings and visits in that time.
 */
export const leaveNotes = (
  contents: Contents,
  { drawer, before, touched }: Touched,
  drawers: readonly Drawer[],
  facts: Facts,
): readonly Text[] =>
  drawer.contacts === undefined
    ? awayOn(newEntries({ drawer, before, touched }, facts), facts)
    : hitBy(contents, newLeaves(drawer, before, touched), drawers, facts);

/** The coming entries that are at another time than before, or occupy somebody new. */
const newEntries = ({ drawer, before, touched }: Touched, facts: Facts): readonly Entry[] => {
  const today = dayOf(facts.now);
  const ids = new Set(touched.map(({ id }) => id));
  const last = addDays(today, FAR_AHEAD);
  const those = (rows: readonly Row[]): readonly Entry[] =>
    drawer.entries(
      rows.filter(({ id }) => ids.has(id)),
      facts,
      today,
      last,
    );
  const stood = new Map(
    those(before).map((entry) => [`${entry.id} ${entry.key ?? ''} ${entry.start} ${entry.end}`, entry]),
  );
  return those(touched).map((entry) => {
    const known = stood.get(`${entry.id} ${entry.key ?? ''} ${entry.start} ${entry.end}`)?.people ?? [];
    return { ...entry, people: entry.people.filter((name) => !known.includes(name)) };
  });
};

/** The number of days ahead that are looked at. Leave is entered at most a year ahead. */
const FAR_AHEAD = 400;

const awayOn = (entries: readonly Entry[], facts: Facts): readonly Text[] => {
  const directory = directoryOf(facts.contacts);
  return entries.flatMap((entry) =>
    entry.people.flatMap((name) => {
      const leave = leaveIn(directory.person(name)?.leaves ?? [], entry);
      return leave === undefined ? [] : [agendaWords.awayThen(name, spanOf(leave), entry.id)];
    }),
  );
};

const leaveIn = (leaves: readonly Leave[], { start, end }: Pick<Entry, 'start' | 'end'>): Leave | undefined => {
  const until = end > start ? dayOf(addMinutes(end, -1)) : dayOf(end);
  return leaves.find(({ from, to }) => from <= until && to >= dayOf(start));
};

const spanOf = ({ from, to }: { readonly from: Day; readonly to: Day }): Text =>
  agendaWords.days(dayText(from), dayText(to));

type NewLeave = { readonly label: string; readonly leave: Leave };

const newLeaves = (drawer: Drawer, before: readonly Row[], touched: readonly Row[]): readonly NewLeave[] => {
  const was = new Map((drawer.contacts?.(before) ?? []).map((contact) => [contact.id, contact]));
  return (drawer.contacts?.(touched) ?? []).flatMap((contact) =>
    contact.leaves
      .filter(({ from, to }) => !was.get(contact.id)?.leaves.some((known) => known.from === from && known.to === to))
      .map((leave) => ({ label: contact.id, leave })),
  );
};

/** The entries that occupy somebody during a leave, as ids: `D12、N4`. */
const hitBy = (
  contents: Contents,
  leaves: readonly NewLeave[],
  drawers: readonly Drawer[],
  facts: Facts,
): readonly Text[] => {
  const directory = directoryOf(facts.contacts);
  const today = dayOf(facts.now);
  return leaves.flatMap(({ label: id, leave }) => {
    const from = leave.from < today ? today : leave.from;
    const person = directory.people.find(({ contact }) => contact.id === id);
    if (person === undefined || leave.to < from) return [];
    const hit = drawers
      .flatMap((drawer) => (drawer.bindings ?? drawer.entries)(contents.drawers[drawer.name], facts, from, leave.to))
      .filter(
        (entry) =>
          leaveIn([leave], entry) !== undefined &&
          entry.people.some((name) => directory.labelOf(name) === person.label),
      );
    const ids = [...new Set(hit.map((entry) => entry.id))];
    return ids.length === 0 ? [] : [agendaWords.leaveHits(person.label, ids)];
  });
};
