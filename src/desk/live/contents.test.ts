import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PLATES } from '../../core/plates.ts';
import { check, fullDesk as desk, followup, forms, reading, whyNot } from '../desk.fixture.ts';
import { drawerNamesOf } from './contents.ts';
import { serialise } from './layOut.ts';
import { parseDesk } from './reading.ts';

const bytes = (text: string) => Buffer.from(text);
const read = (text: string, more: Partial<typeof reading> = {}) =>
  parseDesk(bytes(text), { ...reading, ...more }).contents;
const written = serialise(desk, forms);
describe('the file of a desk', () => {
  it('has one record per line, with offsets, and the fields in their order', () => {
    expect(written.split('\n').filter((line) => line.includes('"F1"'))).toEqual([
      '    {"id":"F1","uid":"uid-1","title":"第1件","createdAt":"2026-11-23T08:30:00+08:00",' +
        '"updatedAt":"2026-11-23T08:30:00+08:00","snoozedUntil":null,"due":"2026-11-27T17:30:00+08:00"},',
    ]);
    // The names in desks of the first version. Later names come behind them.
    expect(drawerNamesOf(PLATES).slice(0, 6)).toEqual(['notices', 'duty', 'visitors', 'followups', 'people', 'events']);
    expect(Object.keys(JSON.parse(written) as object)).toEqual([
      'version',
      'revision',
      'settings',
      'holidays',
      'counters',
      ...drawerNamesOf(PLATES),
      'later',
      'seal',
    ]);
  });

  it('is read back as it was written', () => {
    expect(read(written)).toEqual(desk);
    expect(serialise(read(written), forms)).toBe(written);
  });

  it('keeps whatever people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 5 }), (title, more) => {
        const contents = { ...desk, drawers: { ...desk.drawers, notices: [followup(3, { title, more })] } };
        expect(read(serialise(contents, forms))).toEqual(JSON.parse(JSON.stringify(contents)));
      }),
    );
  });

  it('keeps the second of an hour that comes twice in a record nobody touched', () => {
    const west = {
      toLocal: (iso: string) => iso.slice(0, 19),
      withOffset: (moment: string) => `${moment}-04:00`,
      keeps: () => false,
      rules: null,
    };
    const text = written.replace('2026-11-27T17:30:00+08:00', '2026-11-01T01:30:00-05:00');
    expect(serialise(read(text, { zone: west }), { ...forms, zone: west })).toContain('2026-11-01T01:30:00-05:00');
  });

  it('may have been through an editor on Windows', () => {
    expect(read(`\uFEFF${written.replaceAll('\n', '\r\n')}`)).toEqual(desk);
  });

  it('is checked record by record unless the seal is whole', () => {
    const asked = vi.fn(check);
    read(written, { check: asked });
    expect(asked).not.toHaveBeenCalled();
    read(written.replace('第1件', '第一件'), { check: asked });
    expect(asked).toHaveBeenCalledTimes(2);
    expect(whyNot(written.replace('"title":"第2件"', '"title":5'))).toBe('F2: no title');
  });
});
