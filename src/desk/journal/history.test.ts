import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adding, complaintOf, diskWith, refusing, scratch, storeIn } from '../desk.fixture.ts';
import type { PastLine } from './history.ts';

const told = (past: Iterable<PastLine>) =>
  [...past].map((line) => ('entry' in line ? line.entry.revision : `${line.torn.file}:${line.torn.line}`));

const write = async (folder: string, now: string, title: string) => storeIn(folder, { now }).change(adding(title));

describe('history', () => {
  it('of a desk that is not there is empty', () => {
    expect(told(storeIn(join(scratch(), 'desk')).history())).toEqual([]);
  });

  it('runs backwards through the months', async () => {
    const folder = scratch();
    for (const now of ['2026-09-01', '2026-10-31', '2026-11-01', '2026-11-23'])
      await write(folder, `${now}T08:30:00`, now);
    expect(told(storeIn(folder).history())).toEqual([4, 3, 2, 1]);
  });

  it('is in the order of what was done, also after a rehearsal in the future', async () => {
    const folder = scratch();
    for (const now of ['2026-11-20', '2030-01-01', '2030-02-01', '2026-11-23', '2026-11-24'])
      await write(folder, `${now}T08:30:00`, now);
    expect(told(storeIn(folder, { now: '2026-11-24T09:00:00' }).history())).toEqual([5, 4, 3, 2, 1]);
  });

  it('opens no older month than it is asked for', async () => {
    const folder = scratch();
    for (const now of ['2026-10-01', '2026-11-01', '2026-11-23']) await write(folder, `${now}T08:30:00`, now);
    const opened: string[] = [];
    const openSync = ((path: string, ...more: [string]) => {
      opened.push(path);
      return fs.openSync(path, ...more);
    }) as typeof fs.openSync;
    const past = storeIn(folder, { files: diskWith({ openSync }).files })
      .history()
      [Symbol.iterator]();
    past.next();
    past.next();
    const months = () => opened.filter((path) => path.endsWith('.ndjson')).map((path) => path.slice(-14));
    expect(months()).toEqual(['2026-11.ndjson']);
    past.next();
    expect(months()).toHaveLength(2);
  });

  it('has the lines of one record only, and says which cannot be read', async () => {
    const folder = scratch();
    for (const title of ['一', '二', '三']) await write(folder, '2026-11-23T08:30:00', title);
    const file = join(folder, 'journal', '2026-11.ndjson');
    fs.appendFileSync(file, '{"id":"F2"\n\nnonsense');
    const { history } = storeIn(folder);
    expect(told(history('F2'))).toEqual(['2026-11.ndjson:4', 2]);
    expect(told(history())).toEqual(['2026-11.ndjson:6', '2026-11.ndjson:4', 3, 2, 1]);
  });

  it('complains of a journal it may not read', async () => {
    const folder = scratch();
    await write(folder, '2026-11-23T08:30:00', '一');
    const openSync = ((path: string, ...more: [string]) =>
      path.endsWith('.ndjson') ? refusing('EACCES')() : fs.openSync(path, ...more)) as typeof fs.openSync;
    const store = storeIn(folder, { files: diskWith({ openSync }).files });
    expect(await complaintOf(() => told(store.history()))).toMatchObject({ code: 'unreadable' });
  });
});
