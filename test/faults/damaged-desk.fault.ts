import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt, complaintIn, copyOf, json, office } from './desk.fixture.ts';
import { swept } from './desks.fixture.ts';
import { DEEP, DEEPER, filesIn, PROTO } from './hostile.fixture.ts';
import { stateOf } from './whole.fixture.ts';

const sound = swept();
const TEXT = readFileSync(join(sound, 'desk.json'), 'utf8');
const ROW = '"id":"F2",';

const damaged: readonly (readonly [string, string | Uint8Array])[] = [
  ['empty', ''],
  ['a blank', ' \n'],
  ['all zeros, as after a power cut', new Uint8Array(TEXT.length)],
  ['truncated by a byte or two', TEXT.slice(0, -3)],
  ['truncated in the middle', TEXT.slice(0, TEXT.length / 2)],
  ['truncated to its first line', '{\n'],
  ['doubled', TEXT + TEXT],
  ['null', 'null'],
  ['a list', '[]'],
  ['an empty object', '{}'],
  ['without a drawer', TEXT.replace('"followups"', '"follow"')],
  ['UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['no UTF-8', Buffer.concat([Buffer.from(TEXT.slice(0, 40)), Buffer.from([0xff, 0xfe]), Buffer.from(TEXT.slice(40))])],
  ['200,000 lists deep', DEEP],
  ['200,000 objects deep', DEEPER],
  ['200,000 levels deep in a field of its own', TEXT.replace('{\n', `{\n"later":${DEEP},\n`)],
  ['200,000 levels deep in a setting', TEXT.replace(/"settings": ?\{/, `"settings":{"x":${DEEPER},`)],
  ['200,000 levels deep in a record', TEXT.replace(ROW, `${ROW}"x":${DEEPER},`)],
  ['of a list for counters', TEXT.replace(/"counters": ?\{[^}]*\}/, '"counters":[]')],
  ['of a revision below nothing', TEXT.replace(/"revision": ?\d+/, '"revision":-1')],
];

const READING = [['today'], ['followup', 'list', '--all'], ['export'], ['search', 'open'], ['show', 'F2']];
const WRITING = [['done', 'F2', '--result', 'x'], ['undo'], ['config', 'set', 'office', 'x'], ['backup']];

/** Commands to try on the n-th damage: one that reads and one that writes, in turn, and always a jotting. */
const commandsFor = (n: number): readonly (readonly string[])[] =>
  [READING[n % READING.length], WRITING[n % WRITING.length], ['jot', 'x']].flatMap((args) => (args ? [args] : []));

/** Restores the newest backup, and brings back with `recover` what was done since, which the restore offers. */
const restoredWhole = (desk: string): void => {
  const { code, err } = attempt(desk, ['restore', '--yes']);
  expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^The desk is older .*: office recover\n$/) });
  office(desk, ['recover', '--yes']);
};

describe('a damaged desk', () => {
  it.each(damaged)('%s: is refused, left as it is, and restored', async (name, text) => {
    const desk = copyOf(sound);
    writeFileSync(join(desk, 'desk.json'), text);
    const before = filesIn(desk);
    for (const args of commandsFor(damaged.findIndex(([one]) => one === name))) {
      const ended = attempt(desk, [...args, '--json']);
      expect({ args, code: ended.code, said: complaintIn(ended) }).toEqual({ args, code: 3, said: 'damagedDesk' });
      expect(ended.err).toContain('office restore 2026-11-23');
    }
    expect(attempt(desk, ['doctor'])).toMatchObject({ code: 3 });
    expect(filesIn(desk)).toEqual(before);
    restoredWhole(desk);
    const { record } = json(desk, ['jot', 'restored']) as { record: { id: string } };
    // F3 was used after the backup, and no number is used twice.
    expect(record.id).toBe('F4');
    expect((await stateOf(desk)).drawers['visitors']).toEqual((await stateOf(sound)).drawers['visitors']);
  });

  it('gone while its journal and backups are there is refused as well', () => {
    const desk = copyOf(sound);
    rmSync(join(desk, 'desk.json'));
    expect(attempt(desk, ['jot', 'x'])).toMatchObject({ code: 3 });
    restoredWhole(desk);
    office(desk, ['jot', 'x']);
  });

  it('of a newer version is left to that', () => {
    const desk = copyOf(sound);
    writeFileSync(join(desk, 'desk.json'), TEXT.replace(/"version": ?1/, '"version":99'));
    const before = filesIn(desk);
    const ended = attempt(desk, ['jot', 'x', '--json']);
    expect({ code: ended.code, said: complaintIn(ended) }).toEqual({ code: 3, said: 'newerDesk' });
    expect(filesIn(desk)).toEqual(before);
  });

  it('that is a folder is unreadable', () => {
    const desk = copyOf(sound);
    rmSync(join(desk, 'desk.json'));
    mkdirSync(join(desk, 'desk.json'));
    for (const args of [['today'], ['jot', 'x']]) expect(attempt(desk, args)).toMatchObject({ code: 1 });
  });
});

describe('a desk with __proto__ in it', () => {
  it.each([
    ['at the top', TEXT.replace('{\n', `{\n${PROTO}\n`)],
    ['in the settings', TEXT.replace(/"settings": ?\{/, `"settings":{${PROTO}`)],
    ['in the counters', TEXT.replace(/"counters": ?\{/, '"counters":{"__proto__":{"F":900},')],
    ['in a record', TEXT.replace(ROW, `${ROW}${PROTO}`)],
    ['for a drawer', TEXT.replace('{\n', '{\n"__proto__":[{"id":"F99","uid":"x"}],\n')],
  ])('%s: is refused or kept, and loses nothing', async (_, text) => {
    const desk = copyOf(sound);
    expect(text).not.toBe(TEXT);
    writeFileSync(join(desk, 'desk.json'), text);
    const read = attempt(desk, ['export', '--json']);
    const { code } = attempt(desk, ['jot', 'next']);
    expect(code).toBe(read.code);
    if (code !== 0) {
      expect(code).toBe(3);
      expect(readFileSync(join(desk, 'desk.json'), 'utf8')).toBe(text);
      restoredWhole(desk);
      return;
    }
    const [before, after] = [await stateOf(sound), await stateOf(desk)];
    for (const [drawer, rows] of Object.entries(before.drawers))
      for (const { uid } of rows) expect(after.drawers[drawer]?.map((row) => row.uid)).toContain(uid);
    expect(after.drawers['followups']?.map(({ id }) => id)).toEqual(['F1', 'F2', 'F3', 'F4']);
    expect(JSON.parse(office(desk, ['today', '--json'])).polluted).toBeUndefined();
    office(desk, ['undo']);
  });
});
