import { type Day, isDay, stepDays } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { icsImportWords as w } from './importWords.ts';
import { LIMITS } from './incoming.ts';
import type { LeftOut } from './leftOut.ts';
import { leftWords as l } from './leftWords.ts';
import { type CalendarLine, lineValueIn, nameIn } from './line.ts';
import { unfold } from './unfold.ts';

/** The needed lines of a VEVENT, and the line of the file where it begins. */
export type RawEvent = { readonly uid: string | null; readonly at: number; readonly lines: readonly CalendarLine[] };

/** The needed parts of an iCalendar file. Attachments, descriptions and everything else are skipped without being read. */
export type Sifted = {
  /** X-WR-CALNAME, as it is in the file. */
  readonly name: string | null;
  readonly method: string | null;
  /** The lines of each VTIMEZONE. */
  readonly zones: readonly (readonly string[])[];
  readonly events: readonly RawEvent[];
  /** Events with more dates or longer lines than any real one. */
  readonly left: readonly LeftOut[];
};

const WANTED = new Set([
  ...['UID', 'SEQUENCE', 'LAST-MODIFIED', 'DTSTAMP', 'SUMMARY', 'LOCATION', 'STATUS', 'TRANSP'],
  ...['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'ORGANIZER', 'ATTENDEE'],
  'X-MICROSOFT-CDO-ALLDAYEVENT',
]);

/**
 * Lines that continue in the next one because they end in `=` and are marked as quoted-printable. Phones write their old calendars in this
 * way.
 */
const GOES_ON = /^[^:]*QUOTED-PRINTABLE.*=$/i;

/** The lines of a file, one by one, so that thirty megabytes of empty lines do not become an array. */
function* linesOf(text: string): Generator<CalendarLine> {
  let open: CalendarLine | null = null;
  for (let from = 0, at = 1; from < text.length; at += 1) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const line: string = text.slice(from, to).trimEnd();
    open = open === null ? { text: line, at } : { text: open.text.slice(0, -1) + line, at: open.at };
    if (open.text.length > LIMITS.line || !GOES_ON.test(open.text)) {
      yield open;
      open = null;
    }
    from = to + 1;
  }
  if (open !== null) yield open;
}

type Open = { readonly name: string; readonly at: number; readonly lines: CalendarLine[] };
type Found = {
  name: string | null;
  method: string | null;
  readonly zones: string[][];
  readonly events: RawEvent[];
  readonly left: LeftOut[];
};

/**
 * Splits a file by its lines, trusting nothing in it. Events may be inside a VCALENDAR or not. Throws `badFile`, naming the line, for a
 * file that is incomplete, is nested too deeply, has too many events, or is no calendar.
 */
export const sift = (text: string, file: string): Sifted => {
  const found: Found = { name: null, method: null, zones: [], events: [], left: [] };
  const stack: Open[] = [];
  let hasAny = false;
  for (const line of linesOf(unfold(text))) {
    const name = nameIn(line.text);
    if (name === 'BEGIN') {
      hasAny = true;
      stack.push({ name: lineValueIn(line.text).toUpperCase(), at: line.at, lines: [] });
      if (stack.length > LIMITS.depth) throw new Complaint('badFile', w.tooDeep(file, line.at), w.exportAgain);
    } else if (name === 'END') {
      close(line, stack, found, file);
    } else keep(line, name, stack, found);
  }
  const [unclosed] = stack;
  if (unclosed !== undefined) throw new Complaint('badFile', w.notWhole(file, unclosed.at), w.exportAgain);
  if (!hasAny) throw new Complaint('badFile', w.noCalendarIn(file), w.noCalendarInHint);
  return found;
};

const isBare = (stack: readonly Open[]): boolean => stack.every(({ name }) => name === 'VCALENDAR');

const close = (line: CalendarLine, stack: Open[], found: Found, file: string): void => {
  const closed = stack.pop();
  if (closed?.name !== lineValueIn(line.text).toUpperCase())
    throw new Complaint('badFile', w.notWhole(file, line.at), w.exportAgain);
  if (closed.name === 'VTIMEZONE' && isBare(stack) && found.zones.length < LIMITS.zones)
    found.zones.push(closed.lines.map(({ text }) => text));
  if (closed.name === 'VEVENT' && isBare(stack)) takeEvent(closed, found);
  if (OTHERS.has(closed.name) && isBare(stack)) leaveOther(closed, found);
  if (found.events.length + found.left.length > LIMITS.events)
    throw new Complaint('badFile', w.tooMany(file, LIMITS.events), w.shorter);
  keepZonePart(closed, stack);
};

const OTHERS = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY']);

const leaveOther = ({ name, at }: Open, { left }: Found): void => {
  left.push({ line: at, reason: 'other', message: l.isOther(name) });
};

/** Adds the lines of STANDARD or DAYLIGHT to their zone. */
const keepZonePart = ({ name, at, lines }: Open, stack: readonly Open[]): void => {
  const zone = stack.at(-1);
  if (zone?.name !== 'VTIMEZONE' || !isBare(stack.slice(0, -1)) || zone.lines.length > LIMITS.zoneLines) return;
  zone.lines.push({ text: `BEGIN:${name}`, at }, ...lines.slice(0, 100));
};

const keep = (line: CalendarLine, name: string, stack: readonly Open[], found: Found): void => {
  const open = stack.at(-1);
  if (open === undefined || line.text === '') return;
  if (isBare(stack) && name === 'X-WR-CALNAME') found.name ??= lineValueIn(line.text);
  if (isBare(stack) && name === 'METHOD') found.method ??= lineValueIn(line.text).toUpperCase();
  const isOfEvent = open.name === 'VEVENT' && isBare(stack.slice(0, -1)) && WANTED.has(name);
  const isOfZone = stack.some((one) => one.name === 'VTIMEZONE') && open.lines.length <= LIMITS.zoneLines;
  // A line without a value has no meaning: some programs write `RRULE:` or `LOCATION:` into every event.
  if ((isOfEvent || isOfZone) && !line.text.endsWith(':')) open.lines.push(line);
};

const takeEvent = ({ at, lines }: Open, found: Found): void => {
  const named = (name: string): readonly CalendarLine[] => lines.filter((line) => nameIn(line.text) === name);
  const dates = [...named('EXDATE'), ...named('RDATE')].reduce((sum, { text }) => sum + text.length / 9, 0);
  const isBeyond = dates > LIMITS.dates * 2 || lines.some(({ text }) => text.length > LIMITS.line);
  if (isBeyond || named('RRULE').length + named('EXRULE').length > LIMITS.rules) {
    found.left.push({ line: at, reason: 'endless', message: l.endlessDates });
    return;
  }
  const [uid] = named('UID');
  const attendees = named('ATTENDEE').slice(0, LIMITS.attendees);
  found.events.push({
    uid: uid === undefined ? null : lineValueIn(uid.text),
    at,
    lines: [...lines.filter((line) => nameIn(line.text) !== 'ATTENDEE'), ...attendees],
  });
};

type Window = { readonly first: Day; readonly last: Day };

/**
 * Whether an event that happens once is over, or too far ahead, by more than a day. It is judged by the digits of the dates, before
 * anything is read, to save time.
 */
export const isFar = ({ lines }: RawEvent, { first, last }: Window): 'over' | 'far' | null => {
  const names = lines.map(({ text }) => nameIn(text));
  if (['RRULE', 'RDATE', 'RECURRENCE-ID', 'DURATION'].some((name) => names.includes(name))) return null;
  const dayIn = (name: string): string | undefined =>
    /:(\d{8})/.exec(lines[names.indexOf(name)]?.text ?? '')?.[1]?.replace(/^(\d{4})(\d{2})/, '$1-$2-');
  const start = dayIn('DTSTART');
  const end = dayIn('DTEND') ?? start;
  if (start === undefined || end === undefined || !isDay(start) || !isDay(end)) return null;
  return end < stepDays(first, -1) ? 'over' : start > stepDays(last, 1) ? 'far' : null;
};
