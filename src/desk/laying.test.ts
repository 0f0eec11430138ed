import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../record.ts';
import type { Contents } from './contents.ts';
import { followup, fullDesk, reading, shanghai } from './fixture.ts';
import { type Laid, layOut, serialise } from './laying.ts';
import { parse } from './reading.ts';
import type { Note } from './stamp.ts';

const noteOn = (steady: Note['steady']): Note => ({ stamp: '', steady });

/** A desk as a command finds it. */
const found = (contents: Contents): { readonly contents: Contents; readonly laid: Laid } => {
  const { text, steady } = layOut(contents, shanghai);
  const { contents: read, laid } = parse(Buffer.from(text), reading, noteOn(steady));
  if (laid === null) throw new Error('it is not steady');
  return { contents: read, laid };
};

const words = fc.oneof(
  fc.constantFrom('一', '\u0000', '\n  ]', '"F1"', '+08:00"', '2026-01-01T08:30:00', '__proto__'),
  fc.string(),
);
const aRow = fc
  .tuple(fc.integer({ min: 2, max: 30 }), words, fc.constantFrom('2026-11-23T08:30:00', '2031-02-03T10:00:00', null))
  .map(([n, title, due]) => followup(n, { title, due }));
const rows = fc.uniqueArray(aRow, { selector: ({ id }) => id, maxLength: 8 });

const withRows = (contents: Contents, followups: readonly Row[]): Contents => ({
  ...contents,
  drawers: { ...contents.drawers, followups },
});

describe('a desk laid out from the one before', () => {
  it('is to the letter what it would be anew, whatever stays, goes and comes', () => {
    fc.assert(
      fc.property(rows, rows, fc.func(fc.boolean()), words, (old, added, stays, office) => {
        const { contents, laid } = found(
          withRows(fullDesk, [followup(1), ...old.map((row) => ({ ...row, title: '原' }))]),
        );
        const kept = contents.drawers.followups.filter(({ id }) => id === 'F1' || stays(id));
        const ids = new Set(kept.map(({ id }) => id));
        const now = {
          ...withRows(contents, [...added.filter(({ id }) => !ids.has(id)), ...kept]),
          settings: { office },
          revision: contents.revision + 1,
        };
        const out = layOut(now, shanghai, laid);
        expect(out.text).toBe(serialise(now, shanghai));
        if (out.steady !== null)
          expect(parse(Buffer.from(out.text), reading, noteOn(out.steady)).contents).toEqual(now);
      }),
    );
  });

  it('is so when nothing that is new has a time', () => {
    const { contents, laid } = found(withRows(fullDesk, [followup(1), followup(2)]));
    const now = withRows(contents, contents.drawers.followups.slice(1));
    expect(layOut(now, shanghai, laid)).toEqual({ text: serialise(now, shanghai), steady: laid.steady });
  });

  it('is so when the text before is laid otherwise', () => {
    const { contents, laid } = found(withRows(fullDesk, [followup(1), followup(2)]));
    for (const text of [laid.text.replace('    {', '\n    {'), laid.text.replaceAll('\n', ''), ''])
      expect(layOut(contents, shanghai, { ...laid, text }).text).toBe(serialise(contents, shanghai));
  });
});
