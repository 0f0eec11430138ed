import * as v from 'valibot';
import { moment } from '../../core/record.ts';
import { type Text, text } from '../../core/text.ts';
import { field, list } from '../../desk/live/contents.ts';
import { inward, outward, type Zone } from '../../desk/zone.ts';
import type { Book } from '../plan/entry.ts';
import { CHANNELS } from '../way.ts';

/** The format of the file that this program writes. */
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

/** What a file of reminders turned out to be. */
export type Found =
  | { readonly kind: 'good'; readonly book: Book }
  | { readonly kind: 'damaged'; readonly why: Text }
  | { readonly kind: 'newer'; readonly version: number };

/** The book in a text as `bookText` writes it, times as the clock here shows them. */
export const bookIn = (written: string, zone: Zone): Found => {
  const json = parsed(written);
  const version = (json as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > VERSION) return { kind: 'newer', version };
  const read = json === null ? null : v.safeParse(file, localised(json, zone));
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

const localised = (json: unknown, zone: Zone): unknown => {
  try {
    return inward(json, zone);
  } catch (error) {
    // Nested too deeply: no such file was written here.
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** One entry a line, so that it can be read and searched. */
export const bookText = (book: Book, zone: Zone): string => {
  const { openings, entries } = outward(book, zone);
  return `{\n${[field('version', VERSION), list('openings', openings), list('entries', entries)].join(',\n')}\n}\n`;
};
