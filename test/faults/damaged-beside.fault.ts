import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt, copyOf, office, scratch } from './desk.fixture.ts';
import { inUse, swept } from './desks.fixture.ts';
import { DEEP, DEEPER, filesIn, PROTO } from './hostile.fixture.ts';
import { stateOf } from './whole.fixture.ts';

const sound = swept();

const HOSTILE: readonly (readonly [string, string])[] = [
  ['200,000 lists', DEEP],
  ['200,000 objects', DEEPER],
];

describe('damage beside the desk', async () => {
  it.each<readonly [string, string]>([...HOSTILE, ['nothing', ''], ['a torn object', '{"version":1']])(
    'in a month of the archive is named, today goes on: %s',
    (_, text) => {
      const desk = copyOf(sound);
      const month = join(desk, 'archive', '2026', 'visitors-2026-10.json');
      writeFileSync(month, text);
      office(desk, ['today']);
      office(desk, ['jot', 'goes on']);
      expect(attempt(desk, ['visitor', 'list', '--all'])).toMatchObject({ code: 3 });
      expect(attempt(desk, ['doctor'])).toMatchObject({ code: 3 });
      expect(readFileSync(month, 'utf8')).toBe(text);
    },
  );

  it.each<readonly [string, string]>([
    ...HOSTILE,
    ['__proto__', '{"version":1,"__proto__":{"changes":[]}}'],
    ['a torn object', '{"version'],
  ])('as the journal’s last line does not stop the work: %s', async (_, line) => {
    const desk = inUse();
    appendFileSync(join(desk, 'journal', '2026-11.ndjson'), `${line}\n`);
    office(desk, ['today']);
    office(desk, ['jot', 'goes on']);
    expect(attempt(desk, ['log']).code).toBe(0);
    expect((await stateOf(desk)).drawers['followups']).toHaveLength(4);
    expect(attempt(desk, ['doctor', '--fix']).code).toBe(0);
    office(desk, ['undo']);
  });

  it.each<readonly [string, string]>([...HOSTILE, ['nothing', ''], ['__proto__', '{"pid":"1","__proto__":{}}']])(
    'as its lock is taken for a torn one: %s',
    async (_, text) => {
      const desk = inUse();
      writeFileSync(join(desk, 'desk.lock'), text);
      office(desk, ['jot', 'goes on']);
      expect((await stateOf(desk)).drawers['followups']).toHaveLength(4);
    },
  );

  it.each<readonly [string, string]>([...HOSTILE, ['nothing', ''], ['__proto__', '{"files":{"__proto__":1}}']])(
    'as the note of a move is settled: %s',
    async (_, text) => {
      const desk = copyOf(sound);
      writeFileSync(join(desk, 'archive', 'moving.json'), text);
      const before = await stateOf(desk);
      office(desk, ['jot', 'goes on']);
      office(desk, ['undo']);
      expect(await stateOf(desk)).toEqual(before);
    },
  );

  it.each<readonly [string, string]>([...HOSTILE, ['__proto__', `{${PROTO}"schema":"office.export/1"}`]])(
    'in a file to be imported changes nothing: %s',
    (_, text) => {
      const desk = inUse();
      const path = join(scratch(), 'hostile.json');
      writeFileSync(path, text);
      const before = filesIn(desk);
      for (const args of [
        ['import', path],
        ['restore', path, '--yes'],
        ['calendar', 'import', path],
      ])
        expect([1, 3]).toContain(attempt(desk, args).code);
      expect(filesIn(desk)).toEqual(before);
    },
  );
});
