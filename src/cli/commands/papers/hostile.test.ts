import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesk } from '../../../../test/anyDesk.fixture.ts';
import { Complaint } from '../../../core/complaint.ts';
import { contentsOnPaper, paperOf } from '../../../desk/backup/exported.ts';
import { shanghai } from '../../../desk/desk.fixture.ts';
import { emptyContents } from '../../../desk/live/contents.ts';
import { everyNoun } from '../../../drawers/cabinet.ts';
import { SCHEMA } from './document.ts';
import { jsonText } from './jsonText.ts';
import { merge } from './merge.ts';
import { readDocument } from './readExport.ts';
import { assertContents, assertOneDrawer, assertWriting } from './refuse.ts';

const cabinet = await everyNoun();

const forms = { zone: shanghai, drawers: cabinet };

/** The complaint about a file; null if it can be imported. Other errors are thrown on. */
const complaintOf = async (bytes: Uint8Array | string): Promise<Complaint | null> => {
  try {
    const document = await readDocument(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'x.json', cabinet);
    assertWriting(document, 'x.json');
    const contents = contentsOnPaper(document, { ...forms, migrations: [] });
    assertContents(contents, cabinet, 'x.json');
    assertOneDrawer(emptyContents(), contents, cabinet, 'x.json');
    merge(emptyContents(), contents, cabinet);
    return null;
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
};

const person = {
  ...{
    id: 'P1',
    uid: '5b3f3b66-7a5c-4c43-8d5e-0d8a7c1f0a11',
    name: '李娜',
    title: null,
    org: null,
    roles: [],
    phone: null,
    rank: null,
  },
  ...{ leaves: [], createdAt: '2026-11-23T08:30:00+08:00', updatedAt: '2026-11-23T08:30:00+08:00', snoozedUntil: null },
};
const paper = (people: unknown, more: object = {}): string =>
  JSON.stringify({ schema: SCHEMA, drawers: { people }, ...more });
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('what is no export of ours is refused, and the place named', () => {
  it('takes the plain case, so that the others mean something', async () => {
    expect(await complaintOf(paper([person]))).toBeNull();
  });

  it.each([
    ['nothing', '', 'empty'],
    ['half a file', `{"schema":"${SCHEMA}",\n"drawers":{`, 'line 2'],
    ['a list', '[]', 'not an export'],
    ['another thing', '{"schema":"office.list/1"}', 'not an export'],
    ['a later form', '{"schema":"office.export/2"}', 'office.export/2'],
    ['a later format', paper([], { format: 9 }), 'newer version'],
    ['a drawer we do not have', JSON.stringify({ schema: SCHEMA, drawers: { cabs: [] } }), 'cabs'],
    [
      'drawers that are none',
      JSON.stringify({ schema: SCHEMA, drawers: [] }),
      'x.json, drawers: not a list of records for each drawer',
    ],
    ['records that are none', paper('x'), 'people'],
    ['a record that is none', paper([null]), 'people'],
    ['an id twice', paper([person, { ...person, uid: '5b3f3b66-7a5c-4c43-8d5e-0d8a7c1f0a12' }]), 'P1'],
    ['a uid twice', paper([person, { ...person, id: 'P2' }]), 'P2'],
    ['an id of another drawer', paper([{ ...person, id: 'F1' }]), 'P9'],
    ['an id beyond use', paper([{ ...person, id: 'P123456789012345678901234567890' }]), 'P9'],
    ['a wrong type', paper([{ ...person, name: 7 }]), 'Name'],
    ['an endless name', paper([{ ...person, name: 'x'.repeat(201) }]), 'Name'],
    ['an endless passage in a field we do not know', paper([{ ...person, later: 'x'.repeat(9000) }]), 'P1.later'],
    ['an escape sequence', paper([{ ...person, name: '\u001b[31m' }]), 'P1.name'],
    ['text turned round', paper([{ ...person, name: 'a\u202Eb' }]), 'P1.name'],
    ['a time that is none', paper([{ ...person, createdAt: '2026-02-30T08:30:00+08:00' }]), 'P1'],
    ['a prototype', paper([person]).replace('"title":null', '"title":null,"__proto__":{"isAdmin":true}'), '__proto__'],
    ['a prototype of all', `{"schema":"${SCHEMA}","__proto__":{"drawers":{}}}`, '__proto__'],
    ['a usurped part', paper([], { extra: { notices: [] } }), 'notices'],
    ['a setting that cannot be', paper([], { settings: { hours: '25:00' } }), 'settings.hours'],
    ['a setting that is no text', paper([], { settings: { hours: 8 } }), 'settings.hours'],
    ['a holiday year that is none', paper([], { holidays: [{ year: 'x' }] }), 'holidays[0]'],
    ['a counter that is none', paper([], { counters: { P: -1 } }), 'counters'],
    ['a counter beyond use', paper([], { counters: { P: 9007199254740991 } }), 'counters.P'],
    ['200,000 levels', `{"schema":"${SCHEMA}","drawers":{"people":${deep(200_000)}}}`, 'nested'],
    ['200,000 levels in a setting', `{"schema":"${SCHEMA}","settings":{"a":${deep(200_000)}}}`, 'nested'],
    [
      '200,000 levels of objects',
      `{"schema":"${SCHEMA}","extra":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}`,
      'nested',
    ],
    ['a visitors’ book', 'date,name\n2026-01-01,李明\n', 'not an export'],
    ['a table without a column', 'id,uid,name,roles,rank,leaves\n', 'columns'],
  ])('%s', async (_, text, named) => {
    const complaint = await complaintOf(text);
    expect(complaint).toMatchObject({ code: 'badFile', exit: 1 });
    expect(`${complaint?.what.en} ${complaint?.hint?.en}`).toContain(named);
  });

  it('names a place once', async () => {
    const complaint = await complaintOf(paper([], { settings: { hours: 8 } }));
    expect(complaint?.what).toEqual({ en: 'x.json, settings.hours: not text', zh: 'x.json，settings.hours：不是文字' });
  });

  it('a classification mark, by its own code', async () => {
    const complaint = await complaintOf(paper([{ ...person, org: '机密件' }]));
    expect(complaint).toMatchObject({ code: 'classified', exit: 1 });
    expect(complaint?.what.zh).toContain('P1.org');
  });

  it('bytes that are no text', async () => {
    expect(
      await complaintOf(
        Buffer.concat([Buffer.from(paper([person]).slice(0, 50)), Buffer.from([0xff, 0xfe, 0xc0, 0, 1])]),
      ),
    ).toMatchObject({ code: 'badFile' });
  });

  it('reads what PowerShell makes of a redirected export', async () => {
    expect(await complaintOf(Buffer.from(`\uFEFF${paper([person])}`, 'utf16le'))).toBeNull();
  });
});

describe('whatever comes', () => {
  const complainsOrTakes = async (bytes: Uint8Array | string) => {
    const complaint = await complaintOf(bytes);
    if (complaint !== null) expect(['badFile', 'classified']).toContain(complaint.code);
  };

  it('any JSON in any place is taken or complained of', async () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            settings: anything,
            holidays: anything,
            counters: anything,
            drawers: anything,
            extra: anything,
            format: anything,
          },
          { requiredKeys: [] },
        ),
        (parts) => complainsOrTakes(JSON.stringify({ schema: SCHEMA, ...parts })),
      ),
      { numRuns: 500 },
    );
  });

  it('a good export with one value replaced, or its bytes cut or flipped', async () => {
    await fc.assert(
      fc.asyncProperty(anyDesk, fc.nat(), fc.jsonValue({ maxDepth: 2 }), async (desk, place, value) => {
        const text = jsonText({ schema: SCHEMA, ...paperOf(desk, '2026-11-23T08:30:00', forms) });
        const values = [...text.matchAll(/: ?(null|\d+|"[^"\\]*"|\[\]|true|false)/g)];
        const one = values[place % values.length];
        const at = (one?.index ?? 0) + 1;
        await complainsOrTakes(text.slice(0, at) + JSON.stringify(value) + text.slice(at + (one?.[0].length ?? 1) - 1));
        await complainsOrTakes(text.slice(0, place % text.length));
        const bytes = Buffer.from(text);
        bytes[place % bytes.length] = place % 256;
        await complainsOrTakes(bytes);
      }),
      { numRuns: 200 },
    );
  });
});
