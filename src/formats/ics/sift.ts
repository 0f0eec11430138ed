import { addDays, type Day } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { importWords as w } from './importWords.ts';
import { LIMITS } from './incoming.ts';

/** The lines of one VEVENT that matter here. */
export type RawEvent = { readonly uid: string | null; readonly lines: readonly string[] };

/** What is of use in an iCalendar file; the rest, attachments and descriptions above all, is passed over unread. */
export type Sifted = {
  /** X-WR-CALNAME, as it stands there. */
  readonly name: string | null;
  readonly method: string | null;
  readonly zones: readonly (readonly string[])[];
  readonly events: readonly RawEvent[];
  /** Events with more dates or longer lines than any real one: left out. */
  readonly endless: number;
};

const WANTED = new Set([
  ...['UID', 'SEQUENCE', 'LAST-MODIFIED', 'DTSTAMP', 'SUMMARY', 'LOCATION', 'STATUS', 'TRANSP'],
  ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'ORGANIZER', 'ATTENDEE'],
]);

const nameOf = (line: string): string => (/^[A-Za-z0-9-]+/.exec(line)?.[0] ?? '').toUpperCase();
const valueIn = (line: string): string => line.slice(line.indexOf(':') + 1).trim();

/** One by one: thirty megabytes of empty lines are not to become an array. */
function* linesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    yield text.slice(from, to).trimEnd();
    from = to + 1;
  }
}

type Open = { readonly name: string; readonly lines: string[] };

/**
 * Takes a file apart by its lines, without believing any of it. Throws `badFile` for one that is not whole, is nested beyond sense
 * or holds more events than a calendar does.
 */
export const sift = (text: string, file: string): Sifted => {
  const found = { name: null as string | null, method: null as string | null, endless: 0 };
  const [zones, events]: [string[][], RawEvent[]] = [[], []];
  const stack: Open[] = [];
  for (const line of linesOf(text.replace(/\r?\n[ \t]/g, ''))) {
    const name = nameOf(line);
    if (name === 'BEGIN') {
      stack.push({ name: valueIn(line).toUpperCase(), lines: [] });
      if (stack.length > LIMITS.depth) throw new Complaint('badFile', w.tooDeep(file), w.exportAgain);
    } else if (name === 'END') {
      const closed = stack.pop();
      if (closed?.name !== valueIn(line).toUpperCase()) throw new Complaint('badFile', w.notWhole(file), w.exportAgain);
      if (closed.name === 'VTIMEZONE' && stack.length === 1 && zones.length < LIMITS.zones) zones.push(closed.lines);
      if (closed.name === 'VEVENT' && stack.length === 1) found.endless += taken(closed.lines, events) ? 0 : 1;
      if (events.length > LIMITS.events) throw new Complaint('badFile', w.tooMany(file, LIMITS.events), w.shorter);
      keepZonePart(closed, stack);
    } else keep(line, name, stack, found);
  }
  if (stack.length > 0) throw new Complaint('badFile', w.notWhole(file), w.exportAgain);
  return { ...found, zones, events };
};

/** STANDARD and DAYLIGHT stand within their zone. */
const keepZonePart = ({ name, lines }: Open, stack: readonly Open[]): void => {
  const zone = stack.at(-1);
  if (stack.length !== 2 || zone?.name !== 'VTIMEZONE' || zone.lines.length > LIMITS.zoneLines) return;
  zone.lines.push(`BEGIN:${name}`, ...lines.slice(0, 100), `END:${name}`);
};

const keep = (
  line: string,
  name: string,
  stack: readonly Open[],
  found: { name: string | null; method: string | null },
): void => {
  const open = stack.at(-1);
  if (open === undefined || line === '') return;
  if (stack.length === 1 && name === 'X-WR-CALNAME') found.name ??= valueIn(line);
  if (stack.length === 1 && name === 'METHOD') found.method ??= valueIn(line).toUpperCase();
  const isOfEvent = stack.length === 2 && open.name === 'VEVENT' && WANTED.has(name);
  const isOfZone = stack.length >= 2 && stack[1]?.name === 'VTIMEZONE';
  if (isOfEvent || isOfZone) open.lines.push(line);
};

/** False where it is endless: more dates, or a longer line, than any real event has. */
const taken = (lines: readonly string[], events: RawEvent[]): boolean => {
  const dates = lines.filter((line) => /^(?:EXDATE|RDATE)/i.test(line)).reduce((sum, line) => sum + line.length / 9, 0);
  if (dates > LIMITS.dates * 2 || lines.some((line) => line.length > LIMITS.line)) return false;
  const rules = lines.filter((line) => nameOf(line) === 'RRULE');
  // Meetings are not held by the hour; a rule that fires more often is a mistake, or meant to keep us busy.
  if (
    rules.length > 10 ||
    rules.some((rule) => /FREQ=(?:SECONDLY|MINUTELY|HOURLY)|BYHOUR|BYMINUTE|BYSECOND/i.test(rule))
  )
    return false;
  const uid = lines.find((line) => nameOf(line) === 'UID');
  const attendees = lines.filter((line) => nameOf(line) === 'ATTENDEE').slice(0, LIMITS.attendees);
  events.push({
    uid: uid === undefined ? null : valueIn(uid),
    lines: [...lines.filter((line) => nameOf(line) !== 'ATTENDEE'), ...attendees],
  });
  return true;
};

type Window = { readonly first: Day; readonly last: Day };

/** Whether it happens once, and outside of these days by more than a day: told by its digits, before anything is read. */
export const isFar = ({ lines }: RawEvent, { first, last }: Window): boolean => {
  const names = lines.map(nameOf);
  if (['RRULE', 'RDATE', 'RECURRENCE-ID', 'DURATION'].some((name) => names.includes(name))) return false;
  const dayIn = (name: string): string | undefined =>
    /:(\d{8})/.exec(lines[names.indexOf(name)] ?? '')?.[1]?.replace(/^(\d{4})(\d{2})/, '$1-$2-');
  const start = dayIn('DTSTART');
  const end = dayIn('DTEND') ?? start;
  if (start === undefined || end === undefined) return false;
  return end < addDays(first, -1) || start > addDays(last, 1);
};
