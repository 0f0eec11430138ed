import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officeOf } from '../bench/office/office.ts';
import { factsOf } from '../src/cli/desk/facts.ts';
import { serialise } from '../src/desk/live/layOut.ts';
import { localZone } from '../src/desk/zone.ts';
import { everyNoun } from '../src/drawers/cabinet.ts';
import { office } from './world.fixture.ts';

const cabinet = await everyNoun();

const NOW = '2026-11-23 08:30';

type Listed = { readonly records: readonly { readonly id: string; readonly uid: string }[] };

describe('a desk that was never swept', () => {
  it('keeps what is open or recent, and finds everything else in the archive, once', async () => {
    const contents = officeOf(3_000, 7);
    const $ = office(NOW, 'zh');
    mkdirSync($.folder, { recursive: true });
    writeFileSync(join($.folder, 'desk.json'), serialise(contents, { zone: localZone(), drawers: cabinet }));
    await $('jot 一');
    const facts = factsOf(contents, cabinet, '2026-11-23T08:30:00');
    for (const drawer of cabinet) {
      const all: Listed = await $.json(`${drawer.noun} list --all`);
      const open = contents.drawers[drawer.name].filter((row) => drawer.isOpen(row, facts));
      const listed: Listed = await $.json(`${drawer.noun} list`);
      const uids = (rows: readonly { readonly uid: string }[]): string[] => rows.map(({ uid }) => uid).sort();
      const added = drawer.name === 'followups' ? 1 : 0;
      expect(new Set(uids(all.records)).size).toBe(all.records.length);
      expect(all.records).toHaveLength(contents.drawers[drawer.name].length + added);
      expect(uids(all.records)).toEqual(expect.arrayContaining(uids(contents.drawers[drawer.name])));
      expect(listed.records).toHaveLength(open.length + added);
    }
  });
});
