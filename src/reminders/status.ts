import { shortMoment } from '../calendar/speak.ts';
import type { Moment } from '../core/civil.ts';
import { bad, type Cell, dim, type Page, strong, type Tone, toned, warn } from '../core/page.ts';
import { compare } from '../core/records.ts';
import type { Answer } from '../drawers/kit/verb.ts';
import { openBook } from './book/open.ts';
import { allCalls } from './calls.ts';
import type { ReminderKind } from './digest.ts';
import { channelsInUse, type ErrandCall } from './errand.ts';
import { type EntryState, matterOf, type SentEntry } from './plan/entry.ts';
import type { DueReminder } from './plan/gather.ts';
import { standingAt } from './scheduler/installed.ts';
import { standingJson, standingLines } from './scheduler/view.ts';
import { reminderWords as w } from './words.ts';

const NEXT = 10;

/** Answer of `office remind status`: reminders that were sent, the newest last, and the next ones. */
export const statusAnswer = async (call: ErrandCall, limit: number): Promise<Answer> => {
  const sentBook = openBook(call.world.premises());
  const { book, damage } = sentBook.read();
  const entries = book.entries.filter(isTelling).sort(byTry).slice(-limit);
  const next = (await allCalls(call)).filter(({ at }) => at > call.facts.now).slice(0, NEXT);
  const names = channelsInUse(call);
  const { standing, unknown } = await standingAt(call.world.account, call.lang);
  const { now } = call.facts;
  return {
    get json() {
      const channels = names.map((channel) => ({
        channel,
        openedAt: stamped(book.openings.find((opening) => opening.channel === channel)?.openedAt, call),
      }));
      return {
        schema: 'office.remindStatus/1',
        schedules: standing.map((one) => standingJson(one, now, call.world.withOffset)),
        channels,
        entries: entries.map((entry) => entryJson(entry, call)),
        next: next.map((coming) => nextJson(coming, call)),
      };
    },
    page: [
      { kind: 'lines', lines: standingLines(standing, unknown, now) },
      { kind: 'lines', lines: [[strong(w.goesTo), '  ', names.length === 0 ? warn(w.nowhere) : names.join(', ')]] },
      { kind: 'gap' },
      ...sentBlocks(entries, call),
      { kind: 'gap' },
      ...nextBlocks(next, call.facts.now),
    ],
    ...(damage === null ? {} : { notes: [w.bookDamaged(sentBook.path, damage)] }),
  };
};

/**
 * Whether an entry gets a line in the status. Not if it went out together with another line of its occasion, nor if it was counted as
 * missed and a later entry is about the same occasion.
 */
const isTelling = ({ said, key, channel }: SentEntry, n: number, all: readonly SentEntry[]): boolean =>
  said === 'line' ||
  (said === 'over' &&
    !all.slice(n + 1).some((other) => other.channel === channel && matterOf(other.key) === matterOf(key)));

const byTry = (a: SentEntry, b: SentEntry): number => compare(a.triedAt, b.triedAt) || compare(a.dueAt, b.dueAt);

/** A moment with its offset; null where there is none. */
const stamped = (moment: Moment | undefined, { world }: ErrandCall): string | null =>
  moment === undefined ? null : world.withOffset(moment);

const entryJson = (entry: SentEntry, { lang, world: { withOffset } }: ErrandCall) => {
  const { key, channel, to, id, state, said, dueAt, happensAt, triedAt, digest, why } = entry;
  return {
    ...{ key, kind: kindOf(entry), channel, to, id, state, said, digest },
    ...{ dueAt: withOffset(dueAt), happensAt: withOffset(happensAt), triedAt: withOffset(triedAt) },
    why: why?.[lang] ?? null,
  };
};

const nextJson = ({ key, kind, id, at, when, text }: DueReminder, { lang, world }: ErrandCall) => ({
  ...{ key, kind, id, at: world.withOffset(at), when: world.withOffset(when) },
  text: text[lang],
});

const kindOf = ({ key }: SentEntry): ReminderKind => key.slice(0, key.indexOf('/')) as ReminderKind;

const TONES: Readonly<Record<EntryState, Tone>> = { sending: 'info', sent: 'good', failed: 'bad', unknown: 'warn' };

const sentBlocks = (entries: readonly SentEntry[], call: ErrandCall): Page =>
  entries.length === 0
    ? [{ kind: 'lines', lines: [dim(w.nothingSent)] }]
    : [
        {
          kind: 'table',
          columns: [{ head: w.sentHead }, { head: w.wayHead }, { head: w.stateHead }, { head: w.whatHead, grow: true }],
          rows: entries.map((entry) => [
            shortMoment(entry.triedAt, call.facts.now),
            entry.channel,
            toned(TONES[entry.state])(w.states[entry.state]),
            whatCell(entry, call),
          ]),
        },
      ];

const whatCell = (entry: SentEntry, call: ErrandCall): Cell => [
  w.kinds[kindOf(entry)],
  ' ',
  titleOf(entry, call),
  ...(entry.to === null ? [] : [' → ', nameOf(entry.to, call)]),
  ...(entry.said === 'over' ? ['  ', dim(w.wasOver)] : []),
  ...(entry.why === null ? [] : ['  ', bad(entry.why)]),
];

/** Id and title of the record; the id alone if the record is no longer on the desk. */
const titleOf = ({ id, happensAt }: SentEntry, { desk, facts }: ErrandCall): Cell => {
  if (id === null) return shortMoment(happensAt, facts.now);
  const drawer = desk.drawers.find(({ letter }) => letter === id.slice(0, 1));
  const record = drawer === undefined ? undefined : desk.records(drawer).find((row) => row.id === id);
  return record === undefined || drawer === undefined ? id : [id, ' ', drawer.titleOf(record)];
};

const nameOf = (id: string, { facts }: ErrandCall): string =>
  facts.contacts.find((contact) => contact.id === id)?.name ?? id;

const nextBlocks = (next: readonly DueReminder[], now: Moment): Page =>
  next.length === 0
    ? [{ kind: 'lines', lines: [dim(w.nothingNext)] }]
    : [
        { kind: 'lines', lines: [strong(w.nextHead)] },
        {
          kind: 'rows',
          columns: [{}, { grow: true }],
          rows: next.map(({ at, text }): readonly Cell[] => [[`  `, shortMoment(at, now)], text]),
        },
      ];
