import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adding, complaintOf, diskWith, filesBelow, scratch } from '../../src/desk/desk.fixture.ts';
import type { Files } from '../../src/desk/disk/files.ts';
import { takeBack } from '../../src/desk/journal/takeBack.ts';
import { apply, at, begun, changes, mixed, row, stateOf } from '../../src/desk/vast/vast.fixture.ts';

/** Calls that change something on disk. */
const CALLS = [
  'writeFileSync',
  'writeSync',
  'renameSync',
  'linkSync',
  'mkdirSync',
  'fsyncSync',
  'rmSync',
  'unlinkSync',
  'ftruncateSync',
] as const;
/** Calls that open or read: a dead process makes none. */
const READS = ['openSync', 'readSync', 'readFileSync', 'statSync', 'existsSync', 'readdirSync'] as const;

/** Files on which the n-th change fails: with `dies` everything after it does too, as when the process was killed. */
const failingAt = (nth: number, dies: boolean): { readonly files: Files; readonly calls: () => number } => {
  let calls = 0;
  const isOut = () => (dies ? calls >= nth : calls === nth);
  const refuse = (code: string): never => {
    throw Object.assign(new Error(code), { code, syscall: 'test' });
  };
  const wrapped = (name: (typeof CALLS)[number] | (typeof READS)[number], isChange: boolean) => {
    const real = fs[name] as (...args: unknown[]) => unknown;
    return (...args: unknown[]): unknown => {
      if (isChange) calls += 1;
      if (isOut() && (isChange || dies)) refuse(dies ? 'EIO' : 'ENOSPC');
      return real(...args);
    };
  };
  const faults = Object.fromEntries([
    ...CALLS.map((name) => [name, wrapped(name, true)]),
    ...READS.map((name) => [name, wrapped(name, false)]),
  ]);
  return { files: diskWith(faults).files, calls: () => calls };
};

const copyOf = (folder: string): string => {
  const copy = join(scratch(), 'desk');
  fs.cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  return copy;
};

describe('a change that is not held in memory', () => {
  const deeds = {
    'a change': (folder: string, files: Files) => apply(folder, mixed, { files }),
    'an undo': (folder: string, files: Files) => takeBack(at(folder, { files }), { steps: 1, of: null }, () => {}),
  };

  it.each(Object.entries(deeds))(
    '%s, killed or refused at one of its steps, is done as a whole or not at all',
    async (_, deed) => {
      const desk = await begun();
      await apply(desk, { changes: changes([[null, row(6, '2026-01')]]) });
      const first = deed === deeds['a change'] ? await begun() : desk;
      const before = stateOf(first);
      const whole = copyOf(first);
      const counted = failingAt(Number.POSITIVE_INFINITY, false);
      await deed(whole, counted.files);
      const after = stateOf(whole);
      const seen = new Set<string>();
      for (const dies of [true, false])
        for (let nth = 1; nth <= counted.calls(); nth += 1) {
          const folder = copyOf(first);
          await complaintOf(() => deed(folder, failingAt(nth, dies).files)).catch(() => {});
          fs.rmSync(join(folder, 'desk.lock'), { recursive: true, force: true });
          const found = stateOf(folder);
          const isNew = JSON.stringify(found) === JSON.stringify(after);
          expect(found).toEqual(isNew ? after : before);
          await at(folder).change(adding('next'));
          const { rows } = stateOf(folder);
          const others = rows.filter((one) => (one as { title?: string }).title !== 'next');
          const isNewNow = JSON.stringify(others) === JSON.stringify(after.rows);
          expect(others).toEqual((isNewNow ? after : before).rows);
          if (isNew) expect(isNewNow).toBe(true);
          expect(filesBelow(folder).filter((path) => /archive-(?!.*\.tmp$)|\.part$/.test(path))).toEqual([]);
          seen.add(`${dies} ${isNewNow}`);
        }
      expect([...seen].sort()).toEqual(['false false', 'false true', 'true false', 'true true']);
    },
  );
});
