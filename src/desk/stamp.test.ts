import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adding, begun, complaintOf, diskWith, refusing, scratch, storeIn } from './fixture.ts';

const deskOf = (folder: string) => join(folder, 'desk.json');
const noteOf = (folder: string) => join(folder, 'desk.note');
const titlesIn = (folder: string) =>
  storeIn(folder)
    .read()
    .drawers.followups.map((row) => (row as unknown as { title: string }).title);

/** A record that the schema refuses, written by a hand that keeps the length of the file. */
const spoil = (text: string): string => text.replace('"title":"一"', '"titel":"一"');

describe('a note on the desk', () => {
  it('lets it be read as it was left', async () => {
    const folder = await begun();
    expect(JSON.parse(fs.readFileSync(noteOf(folder), 'utf8'))).toMatchObject({ steady: { offset: '+08:00' } });
    expect(titlesIn(folder)).toEqual(['一']);
  });

  it('is worth nothing once a hand was at the desk, whatever it leaves as it was', async () => {
    const folder = await begun();
    const { mtime, atime } = fs.statSync(deskOf(folder));
    fs.writeFileSync(deskOf(folder), spoil(fs.readFileSync(deskOf(folder), 'utf8')));
    fs.utimesSync(deskOf(folder), atime, mtime);
    expect(await complaintOf(() => storeIn(folder).read())).toMatchObject({ code: 'damagedDesk' });
  });

  it('is worth nothing for a copy', async () => {
    const [folder, copy] = [await begun(), join(scratch(), 'copy')];
    fs.cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
    fs.writeFileSync(deskOf(copy), spoil(fs.readFileSync(deskOf(copy), 'utf8')));
    expect(await complaintOf(() => storeIn(copy).read())).toMatchObject({ code: 'damagedDesk' });
  });

  it.each(['', '{', 'null', '[]', '{"stamp":1}', '{"stamp":"1 2 3 4 5","steady":{"offset":"+08:00"}}'])(
    'is not needed, nor that it can be read: %s',
    async (torn) => {
      const folder = await begun();
      fs.writeFileSync(noteOf(folder), torn);
      expect(titlesIn(folder)).toEqual(['一']);
      fs.rmSync(noteOf(folder));
      fs.mkdirSync(noteOf(folder));
      expect(titlesIn(folder)).toEqual(['一']);
      await storeIn(folder).change(adding('二'));
      expect(titlesIn(folder)).toEqual(['一', '二']);
    },
  );

  it('may fail to be written', async () => {
    const folder = await begun();
    const { files } = diskWith();
    const writeFileSync = ((path: string, ...more: [string]) =>
      path === noteOf(folder) ? refusing('ENOSPC')() : files.writeFileSync(path, ...more)) as typeof fs.writeFileSync;
    await storeIn(folder, { files: { ...files, writeFileSync } }).change(adding('二'));
    expect(titlesIn(folder)).toEqual(['一', '二']);
  });
});
