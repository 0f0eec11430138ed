import { clashesAmong } from '../../../agenda/clash.ts';
import { gatherEntries } from '../../../agenda/gather.ts';
import { shortMoment } from '../../../calendar/speak.ts';
import { addDays, dayOf } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Key, Level } from '../../../core/record.ts';
import type { RuleTools } from '../../../core/rule.ts';
import { listed, type Text } from '../../../core/text.ts';
import { refuseClassified } from '../../../core/writing.ts';
import type { Event } from '../../../drawers/events/record.ts';
import { type Arriving, takeIn } from '../../../drawers/events/takeIn.ts';
import type { OpenDesk } from '../../../drawers/kit/desk.ts';
import type { Answer, AnyCall } from '../../../drawers/kit/verb.ts';
import { icsImportWords as w } from '../../../formats/ics/importWords.ts';
import { sift } from '../../../formats/ics/sift.ts';
import { harmless } from '../../../terminal/harmless.ts';
import { countsOf, leftPage } from './leftPage.ts';
import { type ReadCalendar, readCalendar } from './readFile.ts';

const key: Key<Event> = { name: 'events' };

type Call = Pick<AnyCall, 'desk' | 'facts' | 'lang' | 'progress' | 'world'>;

export type CalendarImport = {
  readonly file: string;
  readonly text: string;
  readonly owner: string | null;
  readonly name: string | null;
  /** The level of all its meetings; null keeps the level that the calendar had. */
  readonly level: Level | null;
  readonly dryRun: boolean;
};

/** Imports a calendar of somebody else, in one step: everything or nothing. */
export const importIcs = async (
  { desk, facts, lang, progress, world }: Call,
  asked: CalendarImport,
): Promise<Answer> => {
  const sifted = sift(asked.text, asked.file);
  const before = desk.records(key);
  const named = asked.name ?? lineOf(sifted.name ?? '');
  const calendar = named || lineOf(asked.file.replace(/\.(?:ics|ical|ifb|txt)$/i, '')) || '-';
  refuseClassified(calendar);
  const owner = asked.owner ?? before.find((event) => event.calendar === calendar)?.owner ?? null;
  const found = await readCalendar(
    sifted,
    {
      ...{ file: asked.file, facts, owner },
      own: new Set(desk.drawers.flatMap((drawer) => desk.records(drawer)).map(({ uid }) => uid)),
      known: new Set(before.flatMap(({ foreignUid }) => foreignUid ?? [])),
    },
    { world, progress },
  );
  const isWhole = named !== '' && (sifted.method === null || sifted.method === 'PUBLISH');
  const level = asked.level ?? before.find((event) => event.calendar === calendar)?.level ?? null;
  const arriving = { calendar, owner, level, events: found.events, seen: isWhole ? found.seen : null };
  const { tally, notes } = asked.dryRun ? rehearsed(before, arriving, facts) : await written(desk, arriving, facts);
  const { file, dryRun } = asked;
  return {
    json: {
      schema: 'office.calendarImport/1',
      ...{ file, calendar, owner, dryRun, ...tally, left: countsOf(found.left), unknownZones: found.unknownZones },
      leftOut: found.left.map(({ line, reason, message }) => ({ line, reason, message: message[lang] })),
    },
    page: [
      {
        kind: 'lines',
        lines: [(dryRun ? w.wouldTake : w.took)(file, calendar), w.tally(tally)],
      },
      ...leftPage(found.left),
    ],
    notes: [...notes, ...zoneNotes(found)],
  };
};

const lineOf = (written: string): string => harmless(written).normalize('NFC').trim().slice(0, 60).trim();

const zoneNotes = ({ unknownZones }: ReadCalendar): readonly Text[] =>
  unknownZones.length === 0 ? [] : [w.unknownZones(unknownZones.slice(0, 10))];

const written = async (desk: OpenDesk, arriving: Arriving, facts: Facts) => {
  let tally = NOTHING;
  const { touched } = await desk.change(key, (records, tools) => {
    const taken = takeIn(records, arriving, tools);
    tally = taken.tally;
    return taken.change;
  });
  return { tally, notes: clashNotes(desk, new Set(touched.map(({ id }) => id)), facts) };
};

const MOST_CLASHES = 10;

/** Notes about clashes between imported events and entries of the desk. Clashes among other people's calendars are not reported. */
const clashNotes = (desk: OpenDesk, taken: ReadonlySet<string>, facts: Facts): readonly Text[] => {
  const today = dayOf(facts.now);
  const heard = { drawers: desk.drawers, recordsOf: desk.records, said: [] };
  const entries = gatherEntries(heard, facts, today, addDays(today, 366));
  const clashes = clashesAmong(entries).filter(({ a, b }) => taken.has(a.id) !== taken.has(b.id));
  const own = clashes.filter(({ a, b }) => a.drawer !== b.drawer);
  const shown = own.slice(0, MOST_CLASHES).map(({ a, b, people, place }) => {
    const later = a.start > b.start ? a : b;
    return w.clash(
      a.id,
      b.id,
      shortMoment(later.start, facts.now),
      listed([...people, ...(place === null ? [] : [place])]),
    );
  });
  return own.length > MOST_CLASHES ? [...shown, w.moreClashes(own.length - MOST_CLASHES)] : shown;
};

const NOTHING = { added: 0, updated: 0, same: 0, older: 0, gone: 0 };

const rehearsed = (before: readonly Event[], arriving: Arriving, facts: Facts) => {
  const mint: RuleTools['mint'] = () => ({ id: 'E0', uid: '', createdAt: facts.now, updatedAt: facts.now });
  return { tally: takeIn(before, arriving, { facts, mint }).tally, notes: [] };
};
