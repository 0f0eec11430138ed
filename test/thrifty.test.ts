import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { run } from '../src/cli/program.ts';
import { edgeOf, sink } from './world.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'office-thrifty-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether a command with this input holds its memory small. */
const isThrifty = async (line: string, piped: string): Promise<boolean> => {
  let asked = false;
  const [out, err] = [sink(), sink()];
  const edge = edgeOf(
    join(folder, 'desk'),
    { OFFICE_LANG: 'en', OFFICE_NOW: '2026-11-23T08:30:00' },
    { argv: line.split(' '), input: Readable.from([piped]), out: out.stream, err: err.stream },
  );
  const thrifty = (): void => {
    asked = true;
  };
  expect(await run({ ...edge, scratch: () => folder, thrifty }), err.text()).toBe(0);
  return asked;
};

const BOOK = '日期,姓名,事由\n2026-11-20,何平,送材料\n';
const EXPORT = '{"schema":"office.export/1","exportedAt":"2026-11-23T08:30:00+08:00","drawers":{}}';

it.each([
  ['visitor import - --dry-run', BOOK, '\n', 4],
  ['import - --dry-run', EXPORT, ' ', 8],
] as const)('what is large is held in little memory: %s', async (line, small, blank, mb) => {
  expect(await isThrifty(line, small)).toBe(false);
  expect(await isThrifty(line, small + blank.repeat(mb * 2 ** 20))).toBe(true);
});
