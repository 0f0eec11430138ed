import { momentsOf } from '../../core/moments.ts';
import { moment } from '../../core/schema.ts';
import { type Text, text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import { contentsField, contentsList } from '../../desk/live/contents.ts';
import { inward, outward, type Zone } from '../../desk/zone.ts';
import type { ReminderBook } from '../plan/entry.ts';
import { CHANNELS } from '../way.ts';

/** Version of the file format. */
const VERSION = 1;

const opening = v.object({ channel: v.picklist(CHANNELS), openedAt: moment, fromAt: moment });

const entry = v.object({
  key: v.pipe(v.string(), v.regex(/\/.*\//)),
  channel: v.picklist(CHANNELS),
  to: v.nullable(v.string()),
  id: v.nullable(v.string()),
  state: v.picklist(['sending', 'sent', 'failed', 'unknown']),
  said: v.picklist(['line', 'with', 'over']),
  dueAt: moment,
  happensAt: moment,
  triedAt: moment,
  digest: v.string(),
  inDoubt: v.boolean(),
  why: v.nullable(v.object({ en: v.string(), zh: v.string() })),
  by: v.nullable(v.object({ pid: v.number(), start: v.string(), place: v.string() })),
});

const file = v.object({ version: v.number(), openings: v.array(opening), entries: v.array(entry) });

/** Result of reading the file. */
export type BookFound =
  | { readonly kind: 'good'; readonly book: ReminderBook }
  | { readonly kind: 'damaged'; readonly why: Text }
  | { readonly kind: 'newer'; readonly version: number };

/** Reads a text that `bookText` wrote. Times are turned into local ones. */
export const bookIn = (written: string, zone: Zone): BookFound => {
  const json = parsed(written);
  const version = (json as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > VERSION) return { kind: 'newer', version };
  const read = json === null ? null : v.safeParse(file, inward(json, momentsOf(file), zone));
  if (read?.success === true) {
    const { openings, entries } = read.output;
    return { kind: 'good', book: { openings, entries } };
  }
  return {
    kind: 'damaged',
    why:
      read === null
        ? text('it is not whole JSON', 'JSON 不完整或有误')
        : text(
            `${v.getDotPath(read.issues[0]) ?? 'it'} is malformed`,
            `${v.getDotPath(read.issues[0]) ?? ''} 格式不对`,
          ),
  };
};

const parsed = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
};

/** Text of the book, one entry a line, so that people can read and search it. */
export const bookText = (book: ReminderBook, zone: Zone): string => {
  const { openings, entries } = outward(book, momentsOf(file), zone);
  return `{\n${[contentsField('version', VERSION), contentsList('openings', openings), contentsList('entries', entries)].join(',\n')}\n}\n`;
};
