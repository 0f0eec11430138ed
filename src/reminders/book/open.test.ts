import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complaintOf, diskWith, host, refusing, scratch, shanghai } from '../../desk/desk.fixture.ts';
import type { Files } from '../../desk/disk/files.ts';
import { lockedBy } from '../../desk/disk/lock.fixture.ts';
import { EMPTY_BOOK, type ReminderBook, type SentEntry } from '../plan/entry.ts';
import { CHANNELS } from '../way.ts';
import { openBook } from './open.ts';
import { bookIn, bookText } from './shape.ts';

const NOW = '2026-11-23T08:30:00';
const bookAt = (folder: string, faults: Partial<Files> = {}, patience = 5_000) =>
  openBook({ folder, host, zone: shanghai, now: NOW, patience, files: diskWith(faults).files });

const entry: SentEntry = {
  ...{ key: 'meeting/uid/2026-11-23T01:00:00.000Z/30m', channel: 'mail', to: 'P2', id: 'N1', state: 'failed' },
  ...{ said: 'line', dueAt: NOW, happensAt: NOW, triedAt: NOW, digest: 'd', inDoubt: false },
  ...{ why: { en: 'no route', zh: '不通' }, by: null },
};
const withEntry: ReminderBook = { ...EMPTY_BOOK, entries: [entry] };
const put = (folder: string, book: ReminderBook) => bookAt(folder).change(async () => ({ book, result: undefined }));

describe('the book of what was sent', () => {
  test('comes back as it was written, times with their offset', () => {
    const moment = fc
      .integer({ min: 0, max: 10 ** 6 })
      .map((n) => new Date(n * 60_000 + 1.7e12).toISOString().slice(0, 19));
    const entries = fc.array(
      fc.record({
        ...{ key: fc.string().map((word) => `duty/${word}/x`), channel: fc.constantFrom(...CHANNELS) },
        ...{ to: fc.option(fc.string(), { nil: null }), id: fc.option(fc.string(), { nil: null }) },
        state: fc.constantFrom('sending' as const, 'sent' as const, 'failed' as const, 'unknown' as const),
        said: fc.constantFrom('line' as const, 'with' as const, 'over' as const),
        ...{ dueAt: moment, happensAt: moment, triedAt: moment, digest: fc.string(), inDoubt: fc.boolean() },
        why: fc.option(fc.record({ en: fc.string(), zh: fc.string() }), { nil: null }),
        by: fc.option(fc.record({ pid: fc.nat(), start: fc.string(), place: fc.string() }), { nil: null }),
      }),
    );
    fc.assert(
      fc.property(entries, moment, (written, at) => {
        const book: ReminderBook = { openings: [{ channel: 'stdout', openedAt: at, fromAt: at }], entries: written };
        const text = bookText(book, shanghai);
        expect(bookIn(text, shanghai)).toEqual({ kind: 'good', book });
        expect(text).toContain('+08:00');
        expect(text.split('\n').filter((line) => line.includes('"key"'))).toHaveLength(written.length);
      }),
    );
  });

  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"version":1}',
    '{"version":1,"openings":[],"entries":[{"key":"x"}]}',
    '['.repeat(100_000),
  ])('that reads %j is damaged, not empty', (written) => {
    expect(bookIn(written, shanghai).kind).toBe('damaged');
  });

  test('is only its owner’s, and has a lock of its own', async () => {
    const folder = await lockedBy({});
    await put(folder, withEntry);
    expect(bookAt(folder).read()).toEqual({ book: withEntry, isThere: true, damage: null });
    expect(fs.statSync(bookAt(folder).path).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(join(folder, 'remind'))).toEqual(['sent.json']);
  });

  test('waits for another, and says so in the end', async () => {
    const folder = scratch();
    fs.mkdirSync(join(folder, 'remind'));
    await lockedBy({}, join('remind', 'desk.lock'), folder);
    const complaint = await complaintOf(() =>
      bookAt(folder, {}, 0).change(async () => ({ book: withEntry, result: 0 })),
    );
    expect(complaint.code).toBe('locked');
  });

  test('stays whole when the disk is full', async () => {
    const folder = scratch();
    await put(folder, withEntry);
    const full = bookAt(folder, { fsyncSync: refusing('ENOSPC') });
    const complaint = await complaintOf(() => full.change(async () => ({ book: EMPTY_BOOK, result: 0 })));
    expect(complaint.code).toBe('unwritable');
    expect(bookAt(folder).read().book).toEqual(withEntry);
    expect(fs.readdirSync(join(folder, 'remind'))).toEqual(['sent.json']);
  });

  test('is not written when nothing changed, and loses nothing to many at once', async () => {
    const folder = scratch();
    await bookAt(folder).change(async ({ book }) => ({ book, result: 0 }));
    expect(fs.existsSync(join(folder, 'remind'))).toBe(false);
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        bookAt(folder).change(async ({ book }) => ({
          book: { ...book, entries: [...book.entries, { ...entry, to: `P${n}` }] },
          result: 0,
        })),
      ),
    );
    expect(bookAt(folder).read().book.entries).toHaveLength(10);
  });

  test('that is damaged is kept aside, one beside the other', async () => {
    const folder = scratch();
    for (const torn of ['{', '{{']) {
      await put(folder, withEntry);
      fs.writeFileSync(bookAt(folder).path, torn);
      expect(bookAt(folder).read().damage).not.toBeNull();
      await put(folder, EMPTY_BOOK);
    }
    expect(fs.readdirSync(join(folder, 'remind')).sort()).toEqual([
      'sent-damaged-2026-11-23-083000-1.json',
      'sent-damaged-2026-11-23-083000.json',
      'sent.json',
    ]);
  });
});

describe('whether a sender is at it no more', () => {
  const me = async () => bookAt(scratch()).me();

  test('is asked of the process', async () => {
    const book = bookAt(scratch());
    expect(await book.isGone(await me(), NOW)).toBe(false);
    expect(await book.isGone({ ...(await me()), start: 'other' }, NOW)).toBe(true);
    expect(await book.isGone(null, NOW)).toBe(true);
  });

  test('is a matter of an hour where it is another machine’s', async () => {
    const far = { ...(await me()), place: 'elsewhere' };
    expect(await bookAt(scratch()).isGone(far, '2026-11-23T08:00:00')).toBe(false);
    expect(await bookAt(scratch()).isGone(far, '2026-11-23T07:00:00')).toBe(true);
    expect(await bookAt(scratch()).isGone(far, '2026-11-24T07:00:00')).toBe(true);
  });
});
