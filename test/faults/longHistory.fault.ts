import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { attempt, office, scratch } from './desk.fixture.ts';

/** Room for objects, in MiB, which is less than the history takes as text. */
const ROOM = 40;
const small = { via: ['env', `NODE_OPTIONS=--max-old-space-size=${ROOM}`] };

/** Lines that are added to the history: with them it takes about 45 MiB. */
const LINES = 5_500;

it('a history larger than the memory is purged line by line', () => {
  const desk = join(scratch(), 'desk');
  office(
    desk,
    ['visitor', 'in', 'Wang Jianguo', '--purpose', 'Roads', '--phone', '13800138000', '--remark', 'wet '.repeat(950)],
    {
      now: '2026-01-05T09:00:00+08:00',
    },
  );
  office(desk, ['visitor', 'out', 'V1'], { now: '2026-01-05T10:00:00+08:00' });
  const journal = join(desk, 'journal', '2026-01.ndjson');
  const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
  const older = `${JSON.stringify({ ...JSON.parse(lines[0] ?? ''), revision: 0 })}\n`;
  writeFileSync(journal, older.repeat(LINES) + readFileSync(journal, 'utf8'));
  expect(readFileSync(journal).length).toBeGreaterThan(ROOM * 2 ** 20);
  for (const words of [['purge'], ['doctor']]) {
    const { code, signal, err } = attempt(desk, words, small);
    expect({ words, signal, isFull: err.includes('heap') }).toEqual({ words, signal: null, isFull: false });
    expect([0, 1], err).toContain(code);
  }
  const left = readdirSync(join(desk, 'journal')).map((name) => readFileSync(join(desk, 'journal', name), 'utf8'));
  expect(left.some((text) => text.includes('13800138000') || text.includes('Wang Jianguo'))).toBe(false);
});
