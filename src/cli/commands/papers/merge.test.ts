import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesk } from '../../../../test/anyDesk.fixture.ts';
import type { Drawer } from '../../../core/drawer.ts';
import { contentsOnPaper, paperOf } from '../../../desk/backup/exported.ts';
import { shanghai } from '../../../desk/desk.fixture.ts';
import { type Contents, emptyContents } from '../../../desk/live/contents.ts';
import { everyNoun } from '../../../drawers/cabinet.ts';
import { csvText } from '../../../formats/cells.ts';
import { SCHEMA } from './document.ts';
import { tableOf } from './drawerTable.ts';
import { jsonText } from './jsonText.ts';
import { merge } from './merge.ts';
import { readDocument } from './readExport.ts';
import { assertContents, assertWriting } from './refuse.ts';

const cabinet = await everyNoun();

const forms = { zone: shanghai, drawers: cabinet };
const NOW = '2026-11-23T08:30:00';
const utf8 = (text: string) => new TextEncoder().encode(text);

const readIn = async (text: string): Promise<Contents> => {
  const document = await readDocument(utf8(text), 'desk.json', cabinet);
  assertWriting(document, 'desk.json');
  const contents = contentsOnPaper(document, { ...forms, migrations: [] });
  assertContents(contents, cabinet, 'desk.json');
  return contents;
};

const written = (contents: Contents): string => jsonText({ schema: SCHEMA, ...paperOf(contents, NOW, forms) });
const drawersOf = ({ drawers }: Contents) => JSON.parse(JSON.stringify(drawers)) as unknown;

describe('an export', () => {
  it('imported into an empty desk is the same desk', async () => {
    await fc.assert(
      fc.asyncProperty(anyDesk, async (desk) => {
        const { contents } = merge(emptyContents(), await readIn(written(desk)), cabinet);
        expect({ ...contents, drawers: drawersOf(contents) }).toEqual({ ...desk, drawers: drawersOf(desk) });
      }),
      { numRuns: 200 },
    );
  });

  it('leaves alone what a newer program has put on the desk', async () => {
    await fc.assert(
      fc.asyncProperty(anyDesk, async (desk) => {
        const boats = { boats: [{ id: 'B1', uid: 'one' }] };
        const here: Contents = { ...emptyContents(), drawers: { ...emptyContents().drawers, ...boats } };
        expect(merge(here, await readIn(written(desk)), cabinet).contents.drawers).toMatchObject(boats);
      }),
      { numRuns: 20 },
    );
  });

  it('imported into its own desk changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyDesk, async (desk) => {
        const { contents, drawers, moved } = merge(desk, await readIn(written(desk)), cabinet);
        expect(contents).toEqual(desk);
        expect(moved).toEqual([]);
        expect(
          Object.values(drawers).every(({ added, updated, kept }) => added + updated.length + kept.length === 0),
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('as CSV comes back unharmed, drawer by drawer, in either language', async () => {
    await fc.assert(
      fc.asyncProperty(anyDesk, fc.constantFrom('zh' as const, 'en' as const), async (desk, lang) => {
        const paper = paperOf(desk, NOW, forms);
        for (const drawer of cabinet) {
          const forms = paper.drawers[drawer.name] as Record<string, unknown>[];
          const back = await readIn(csvText(tableOf(drawer, forms, lang)));
          expect(rowsIn(drawer, back)).toEqual(rowsIn(drawer, desk));
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Records of a drawer. A field that came later and holds nothing counts as one that is not there: the two have one cell. */
const rowsIn = (
  { name, schema }: Drawer,
  { drawers }: { readonly drawers: Contents['drawers'] },
): readonly unknown[] => {
  const isNothing = (field: string, value: unknown): boolean =>
    value === null && schema.entries[field]?.type === 'optional';
  return drawers[name].map((row) => Object.fromEntries(Object.entries(row).filter((entry) => !isNothing(...entry))));
};

describe('two desks made one', () => {
  it('keep every uid once, every id once, and every reference on the record it meant', () => {
    fc.assert(
      fc.property(anyDesk, anyDesk, (ours, theirs) => {
        const { contents } = merge(ours, theirs, cabinet);
        for (const { name } of cabinet) {
          const rows = contents.drawers[name];
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
          expect(new Set(rows.map(({ uid }) => uid)).size).toBe(rows.length);
          for (const row of ours.drawers[name]) expect(rows).toContainEqual(row);
        }
        const uidOf = (desk: Contents, id: string) =>
          cabinet.flatMap(({ name }) => desk.drawers[name]).find((row) => row.id === id)?.uid;
        for (const drawer of cabinet)
          for (const row of theirs.drawers[drawer.name]) {
            const here = contents.drawers[drawer.name].find(({ uid }) => uid === row.uid);
            const meant = drawer.refsOf(row).map((id) => uidOf(theirs, id));
            const found = here === undefined ? meant : drawer.refsOf(here).map((id) => uidOf(contents, id));
            expect(found.filter((_, n) => meant[n] !== undefined)).toEqual(meant.filter((uid) => uid !== undefined));
          }
      }),
      { numRuns: 200 },
    );
  });

  it('once more change nothing more', () => {
    fc.assert(
      fc.property(anyDesk, anyDesk, (ours, theirs) => {
        const once = merge(ours, theirs, cabinet).contents;
        expect(merge(once, theirs, cabinet).contents).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });
});
