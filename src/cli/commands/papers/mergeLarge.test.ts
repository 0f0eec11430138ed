import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesk } from '../../../../test/anyDesk.fixture.ts';
import { contentsOnPaper, paperOf } from '../../../desk/backup/exported.ts';
import { type Difference, withDifference } from '../../../desk/changes.ts';
import { complaintOf, scratch, shanghai } from '../../../desk/desk.fixture.ts';
import { type Contents, emptyContents } from '../../../desk/live/contents.ts';
import type { OutlineFields } from '../../../desk/live/outline.ts';
import type { IndexedDesk } from '../../../desk/wholeDesk.ts';
import { everyNoun } from '../../../drawers/cabinet.ts';
import { SCHEMA } from './document.ts';
import { jsonText } from './jsonText.ts';
import { withLargeExport } from './largeExport.ts';
import { merge } from './merge.ts';
import { checkedExport, mergeLarge } from './mergeLarge.ts';
import { readDocument } from './readExport.ts';
import { assertContents, assertOneDrawer, assertWriting } from './refuse.ts';

const cabinet = await everyNoun();
const forms = { zone: shanghai, drawers: cabinet };
const contentsOn = (paper: OutlineFields) => contentsOnPaper(paper, { ...forms, migrations: [] });

const written = (contents: Contents): string =>
  jsonText({ schema: SCHEMA, ...paperOf(contents, '2026-11-23T08:30:00', forms) });

const fileWith = (text: string): string => {
  const path = join(scratch(), 'export.json');
  fs.writeFileSync(path, text);
  return path;
};

/** The merge that reads the export as a whole. */
const wholly = async (ours: Contents, text: string) => {
  const document = await readDocument(Buffer.from(text), 'x.json', cabinet);
  assertWriting(document, 'x.json');
  const theirs = contentsOn(document);
  assertContents(theirs, cabinet, 'x.json');
  assertOneDrawer(ours, theirs, cabinet, 'x.json');
  return merge(ours, theirs, cabinet);
};

/** The merge that reads it record by record; null if it does not want to. */
const piecemeal = (ours: Contents, text: string) =>
  withLargeExport(
    fileWith(text),
    'x.json',
    async (large) => {
      const checked = checkedExport(large, { contentsOn }, cabinet, 'x.json');
      const desk: IndexedDesk = { ...ours, rowOf: (name, uid) => ours.drawers[name].find((row) => row.uid === uid) };
      const { difference, ...merged } = mergeLarge(desk, checked, cabinet, 'x.json');
      // A dry run is repeated if the desk was changed meanwhile, when the ids of the export are no longer held.
      expect(mergeLarge(desk, checked, cabinet, 'x.json').report).toEqual(merged.report);
      const held: Difference = { ...difference, changes: [...difference.changes] };
      expect(held.changes).toHaveLength(difference.changes.length);
      return { ...merged, contents: { ...withDifference(ours, held), counters: merged.counters } };
    },
    0,
  );

const plain = ({ drawers, ...contents }: Contents) =>
  JSON.parse(JSON.stringify({ ...contents, drawers: Object.fromEntries(Object.entries(drawers)) })) as unknown;

describe('an import that does not hold the export', () => {
  it('has the result of one that does', async () => {
    await fc.assert(
      fc.asyncProperty(anyDesk, anyDesk, fc.boolean(), async (one, other, isEmpty) => {
        const ours = isEmpty ? emptyContents() : one;
        const text = written(other);
        const whole = await wholly(ours, text).catch((error: unknown) => error);
        const pieces = await piecemeal(ours, text).catch((error: unknown) => error);
        if (whole instanceof Error) return expect(pieces).toEqual(whole);
        const { contents, ...report } = whole as Awaited<ReturnType<typeof wholly>>;
        const made = pieces as NonNullable<Awaited<ReturnType<typeof piecemeal>>>;
        expect(made.report).toEqual(report);
        expect(plain(made.contents)).toEqual(plain(contents));
      }),
      { numRuns: 25 },
    );
  });

  const followup = (id: string, uid: string, more: object = {}) => ({
    ...{ id, uid, createdAt: '2026-11-23T08:30:00+08:00', updatedAt: '2026-11-23T08:30:00+08:00', title: '件' },
    ...more,
  });
  const exported = (drawers: object, more: object = {}): string =>
    JSON.stringify({ schema: SCHEMA, format: 1, drawers, ...more });

  it.each([
    ['two records with one id', exported({ followups: [followup('F1', 'a'), followup('F1', 'b')] })],
    [
      'records that are none of two drawers',
      exported({ notices: [followup('N1', 'a')], followups: [followup('F1', 'a')] }),
    ],
    ['a record that is none', exported({ followups: [7] })],
    ['an unknown drawer', exported({ boats: [] })],
    ['another schema', JSON.stringify({ schema: 'office.export/9', drawers: {} })],
    ['a mark of secrecy', exported({ followups: [followup('F1', 'a', { title: '绝密' })] })],
    ['steering characters', exported({ followups: [followup('F1', 'a', { title: '\u001b[2J' })] })],
    ['a wrong id', exported({ followups: [followup('X1', 'a')] })],
    ['a counter beyond all numbers', exported({}, { counters: { F: 1e300 } })],
  ])('refuses %s as one does that holds it', async (_, text) => {
    const whole = await complaintOf(() => wholly(emptyContents(), text));
    const pieces = await complaintOf(() => piecemeal(emptyContents(), text));
    expect(pieces).toEqual(whole);
  });

  it.each([
    ['torn', exported({ followups: [followup('F1', 'a')] }).slice(0, -9)],
    ['with a torn record', exported({ followups: [followup('F1', 'a')] }).replace('"uid":', '"uid"')],
    ['with a list elsewhere', exported({ followups: [] }, { extra: { more: [1] } })],
    ['with a drawer twice', '{"schema":"office.export/1","drawers":{"followups":[1],"followups":[2]}}'],
    ['a table', 'id,title\nF1,x\n'],
  ])('leaves a file that is %s to the one that holds it', async (_, text) => {
    expect(await piecemeal(emptyContents(), text)).toBeNull();
  });

  it('is not taken from a file that is written meanwhile', async () => {
    const path = fileWith(exported({ followups: [followup('F1', 'a')] }));
    const reading = withLargeExport(
      path,
      'x.json',
      async (large) => {
        fs.writeFileSync(path, exported({ followups: [followup('F2', 'b')] }, { extra: {} }));
        return [...large.chunks()];
      },
      0,
    );
    expect(await complaintOf(() => reading)).toMatchObject({ code: 'badFile' });
  });
});
