import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullDesk, reading, scratch } from '../desk.fixture.ts';
import { type Files, realFiles } from '../disk/files.ts';
import { serialise } from '../live/layOut.ts';
import { parseBackup } from './bundle.ts';
import { checkBackup } from './checkBackup.ts';

const said = (work: () => void): string => {
  try {
    work();
    return 'good';
  } catch (error) {
    return String(error);
  }
};

const written = serialise(fullDesk, reading);
/** Texts that damage a desk in another way each. */
const DAMAGE = [
  '"uid-2"',
  '"uid":1',
  '{',
  ']',
  ',',
  '\\',
  '\u0000',
  '"F1"',
  'null',
  '"version": 9,',
  ' ',
  '\ufffd',
  '"title":5,',
];

describe('a large backup', () => {
  it('is good, or bad for the same reason, as when it is read as a whole', () => {
    const path = join(scratch(), 'desk-2026-11-22.json');
    fc.assert(
      fc.property(fc.nat(written.length), fc.nat(30), fc.constantFrom('', ...DAMAGE), (at, gone, put) => {
        const text = written.slice(0, at) + put + written.slice(at + gone);
        fs.writeFileSync(path, text);
        const whole = said(() => parseBackup(fs.readFileSync(path), reading));
        const streamed = said(() => checkBackup(path, reading, realFiles, 0));
        expect(streamed === 'good').toBe(whole === 'good');
      }),
      { numRuns: 300 },
    );
    fs.writeFileSync(path, written.replace('第2件', '第3件'));
    expect(said(() => checkBackup(path, reading, realFiles, 0))).toBe('good');
  });

  it('is never held in memory', () => {
    const path = join(scratch(), 'desk-2026-11-22.json');
    fs.writeFileSync(path, written);
    const readFileSync = (): never => {
      throw new Error('read as a whole');
    };
    const files: Files = { ...realFiles, readFileSync: readFileSync as never };
    expect(said(() => checkBackup(path, reading, files, 0))).toBe('good');
    expect(said(() => checkBackup(path, reading, files))).toContain('read as a whole');
  });
});
