import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesk } from '../../../test/anyDesk.fixture.ts';
import { everyNoun } from '../../drawers/cabinet.ts';
import { forgetting } from '../../drawers/visitors/anonymising.ts';
import type { Visit } from '../../drawers/visitors/record.ts';
import { holdingIn, serialiseMonth } from '../archive/monthFile.ts';
import { bundleParts } from '../backup/bundle.ts';
import { shanghai } from '../desk.fixture.ts';
import { formOf } from '../forms.ts';
import type { Contents } from '../live/contents.ts';
import { serialise } from '../live/layOut.ts';
import { isSealed } from '../live/seal.ts';
import { scrubbedFile, scrubbedLine } from './scrub.ts';

const cabinet = await everyNoun();

const NOW = '2026-11-23T08:30:00';
const forget = (row: unknown) => forgetting.forgotten(row as Visit, shanghai.withOffset(NOW));
const forgetsOf = (desk: Contents, which: (n: number) => boolean) =>
  new Map(desk.drawers.visitors.filter((_, n) => which(n)).map(({ uid }) => [uid, forget]));
const forms = { zone: shanghai, drawers: cabinet };
const visitsAsWritten = (desk: Contents) => desk.drawers.visitors.map((row) => formOf(row, 'visitors', forms));

/** The contents as copies, without the remembered bytes of the rows. */
const fresh = (desk: Contents): Contents => JSON.parse(JSON.stringify(desk));

describe('a file without those who are forgotten', () => {
  it('is to the letter what the desk would have written, sealed', () => {
    fc.assert(
      fc.property(anyDesk, fc.nat(3), (desk, mask) => {
        const forgets = forgetsOf(desk, (n) => ((mask >> n) & 1) === 1);
        const after = scrubbedFile(serialise(fresh(desk), forms), forgets);
        const visitors = desk.drawers.visitors.map((row) =>
          forgets.has(row.uid) ? forgetting.forgotten(row as Visit, NOW) : row,
        );
        expect(after).toBe(serialise(fresh({ ...desk, drawers: { ...desk.drawers, visitors } }), forms));
        expect(isSealed(Buffer.from(after))).toBe(true);
      }),
    );
  });

  it('stays unsealed where it was, however it is laid out', () => {
    fc.assert(
      fc.property(anyDesk, (desk) => {
        const byHand = JSON.stringify({ version: 1, visitors: visitsAsWritten(desk) }, null, 4);
        const after = scrubbedFile(
          byHand,
          forgetsOf(desk, () => true),
        );
        expect(JSON.parse(after).visitors).toEqual(visitsAsWritten(desk).map(forget));
        expect(isSealed(Buffer.from(after))).toBe(false);
        expect(scrubbedFile(byHand, new Map())).toBe(byHand);
      }),
    );
  });

  it('may be a month of the archive, which still says what it holds, or a bundle of both', () => {
    fc.assert(
      fc.property(anyDesk, (desk) => {
        const holding = { ids: [1, 300], days: ['2026-10-01', '2026-10-31'] } as const;
        const file = { holding, forms: visitsAsWritten(desk) as never, extra: { later: [1, 2] } };
        const month = serialiseMonth({ drawer: 'visitors', month: '2026-10' }, file, 1);
        const forgets = forgetsOf(desk, () => true);
        const after = scrubbedFile(month, forgets);
        expect(holdingIn(after.slice(0, 256))).toEqual(holding);
        expect(isSealed(Buffer.from(after))).toBe(true);
        const archives = [['2026/visitors-2026-10.json', month]] as const;
        const bundle = [...bundleParts(NOW, shanghai, serialise(fresh(desk), forms), archives)].join('');
        const { files } = JSON.parse(scrubbedFile(bundle, forgets));
        expect(files['archive/2026/visitors-2026-10.json']).toBe(after);
        expect(files['desk.json']).toBe(scrubbedFile(serialise(fresh(desk), forms), forgets));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a line of the journal', () => {
  const uid = 'u-1';
  const forgets = new Map([[uid, forget]]);
  const commands = new Set(['visitor', 'in', 'edit', 'done', 'rm']);
  const typed = (argv: readonly string[], about = uid): readonly string[] => {
    const row = { id: 'V3', uid: about, name: '何平', anonymisedAt: null };
    const line = JSON.stringify({
      revision: 3,
      argv,
      changes: [{ drawer: 'visitors', id: 'V3', before: null, after: row }],
      counters: { V: 3 },
    });
    const after = JSON.parse(scrubbedLine(line, forgets, commands));
    expect({ ...after, argv: [], changes: [] }).toEqual({ ...JSON.parse(line), argv: [], changes: [] });
    return after.argv;
  };

  it.each([
    [
      ['visitor', 'in', '何平', '--phone', '13911112222'],
      ['visitor', 'in', '…', '--phone', '…'],
    ],
    [
      ['visitor', 'in', '何平', '--phone=13911112222'],
      ['visitor', 'in', '…', '--phone=…'],
    ],
    [
      ['--lang', 'zh', 'visitor', 'in', 'in'],
      ['--lang', '…', 'visitor', 'in', '…'],
    ],
    [
      ['visitor', 'edit', 'v3', '--name', 'edit'],
      ['visitor', 'edit', 'v3', '--name', '…'],
    ],
    [
      ['done', 'V3', '--result', 'done'],
      ['done', 'V3', '--result', '…'],
    ],
    [
      ['rm', 'V3'],
      ['rm', 'V3'],
    ],
    [
      ['visitor', 'in', '--', '--何平'],
      ['visitor', 'in', '…', '…'],
    ],
  ])('%j keeps the command, options and ids', (argv, kept) => {
    expect(typed(argv)).toEqual(kept);
    expect(typed(kept)).toEqual(kept);
  });

  it('about others stays as it is', () => {
    expect(typed(['visitor', 'in', '王强'], 'u-2')).toEqual(['visitor', 'in', '王强']);
  });
});
