import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adding,
  complaintOf,
  diskWith,
  followup,
  forms,
  scratch,
  storeIn,
  titles,
  withFollowups,
} from '../desk.fixture.ts';
import { LONG } from '../disk/chunks.ts';
import { entriesAt } from '../recovery/entries.ts';
import { entryIn, type JournalEntry } from './entry.ts';
import { appendEntry, lastEntry } from './journal.ts';
import { isLegible, journalLines } from './longEntry.ts';
import { doAgain, takeBack } from './takeBack.ts';

const disk = diskWith();
const journalOf = (folder: string) => join(folder, 'journal', '2026-11.ndjson');

/** A title that makes a line of the journal with some records too long to be held. */
const VAST = '件'.repeat(LONG / 6);
const vast = (n: number) => followup(n, { title: `${n} "[{\\${VAST}` });

const entryOf = (revision: number, more: Partial<JournalEntry> = {}): JournalEntry => ({
  ...{ version: 1, revision, at: '2026-11-23T08:30:00', who: 'clerk', argv: ['import', '[{"a'], counters: { F: 3 } },
  changes: [1, 2, 3].map((n) => ({ drawer: 'followups' as const, id: `F${n}`, before: null, after: vast(n) })),
  ...more,
});

const last = (folder: string): JournalEntry | undefined => lastEntry(folder, '2026-11-23', forms, disk.files)?.entry;

const held = (entry: JournalEntry | null | undefined) =>
  entry == null ? entry : { ...entry, changes: [...entry.changes] };

describe('a line of the journal that is not held in memory', () => {
  it('says the same as one that is', () => {
    const marks = fc.record(
      { undoes: fc.array(fc.nat(9)), settings: fc.record({ before: fc.object(), after: fc.object() }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(marks, fc.array(fc.string()), (mark, argv) => {
        const folder = scratch();
        appendEntry(folder, entryOf(7, { ...mark, argv } as Partial<JournalEntry>), forms, disk);
        const written = fs.readFileSync(journalOf(folder), 'utf8').trimEnd();
        expect(held(last(folder))).toEqual(entryIn(written, forms));
        expect(last(folder)?.changes.length).toBe(3);
        expect([...entriesAt(journalOf(folder), storeIn(folder).reach)].map(held)).toEqual([held(last(folder))]);
      }),
      { numRuns: 5 },
    );
  });

  it('is none when it is torn, and is cut off by the next one', () => {
    const folder = scratch();
    appendEntry(folder, entryOf(1, { changes: [] }), forms, disk);
    const short = fs.statSync(journalOf(folder)).size;
    appendEntry(folder, entryOf(2), forms, disk);
    const { size } = fs.statSync(journalOf(folder));
    for (const cut of [2, 3, 40, LONG, LONG + 1]) {
      const copy = scratch();
      fs.cpSync(folder, copy, { recursive: true });
      fs.truncateSync(journalOf(copy), size - cut);
      expect(last(copy)?.revision).toBe(1);
      appendEntry(copy, entryOf(3, { changes: [] }), forms, disk);
      expect(last(copy)?.revision).toBe(3);
      expect(fs.statSync(journalOf(copy)).size).toBe(2 * short);
    }
    fs.truncateSync(journalOf(folder), size - 1);
    expect(last(folder)?.revision).toBe(2);
  });

  it.each([
    ['"id":"F2"', '"id":"F9"'],
    ['"drawer":"followups","id":"F3"', '"drawer":"../x","id":"F3"'],
    ['"changes":[{', '"changes":[1,{'],
    ['"argv":["import"', '"argv":[{}'],
    ['"counters":{"F":3}', '"counters":{"F":-3}'],
    ['"counters":{"F":3}', `"counters":{"F":3},"deep":${'['.repeat(200)}${']'.repeat(200)}`],
  ])('is none when somebody made %s into %s', (before, after) => {
    const folder = scratch();
    appendEntry(folder, entryOf(2), forms, disk);
    const written = fs.readFileSync(journalOf(folder), 'utf8');
    expect(written).toContain(before);
    fs.writeFileSync(journalOf(folder), written.replace(before, after));
    const [line] = journalLines(journalOf(folder), forms, disk.files);
    expect(line?.entry).toBeNull();
    const entry = last(folder);
    expect(entry === undefined || !isLegible(entry)).toBe(true);
  });

  it('is not read on when the file was written anew meanwhile', async () => {
    const folder = scratch();
    appendEntry(folder, entryOf(2), forms, disk);
    const entry = last(folder);
    fs.copyFileSync(journalOf(folder), join(folder, 'other'));
    fs.renameSync(join(folder, 'other'), journalOf(folder));
    expect(await complaintOf(() => [...(entry?.changes ?? [])])).toMatchObject({ code: 'unreadable' });
  });

  it('leaves the file as it was when the disk is full', async () => {
    const folder = scratch();
    appendEntry(folder, entryOf(1, { changes: [] }), forms, disk);
    const before = fs.readFileSync(journalOf(folder));
    let rooms = 0;
    const writeFileSync = (handle: number, bytes: Uint8Array) => {
      rooms += 1;
      if (rooms === 3) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
      fs.writeFileSync(handle, bytes);
    };
    const full = diskWith({ writeFileSync: writeFileSync as typeof fs.writeFileSync });
    expect(await complaintOf(() => appendEntry(folder, entryOf(2), forms, full))).toMatchObject({ code: 'unwritable' });
    expect(fs.readFileSync(journalOf(folder))).toEqual(before);
  });
});

describe('a command with such a line', () => {
  const vastly = async (folder: string): Promise<void> => {
    await storeIn(folder).change(({ contents }) => withFollowups(contents, [1, 2, 3].map(vast)));
  };

  it('is told, taken back and done again', async () => {
    const folder = scratch();
    await vastly(folder);
    await storeIn(folder).change(adding('四'));
    expect([...storeIn(folder).history('F2')]).toMatchObject([{ entry: { revision: 1 } }]);
    expect([...storeIn(folder).history('F9')]).toEqual([]);
    await takeBack(storeIn(folder), { steps: 2, of: null }, () => {});
    expect(titles(storeIn(folder).read())).toEqual([]);
    const { difference } = await doAgain(storeIn(folder), 1);
    expect(difference.changes.length).toBe(3);
    expect(titles(storeIn(folder).read())).toEqual([1, 2, 3].map((n) => vast(n).title));
  });

  it('is finished when it was cut short between journal and desk', async () => {
    const folder = join(scratch(), 'desk');
    await storeIn(folder).change(adding('一'));
    const before = fs.readFileSync(join(folder, 'desk.json'));
    await vastly(folder);
    fs.writeFileSync(join(folder, 'desk.json'), before);
    const later = new Date(Date.now() + 5_000);
    fs.utimesSync(journalOf(folder), later, later);
    await storeIn(folder).change(adding('四'));
    expect(titles(storeIn(folder).read())).toEqual([...[1, 2, 3].map((n) => vast(n).title), '四']);
  });
});
