import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Office, office } from '../world.ts';

/** Three days of work; a visit of the first went to the archive. */
const begun = async (lang: 'zh' | 'en' = 'en'): Promise<Office> => {
  const $ = office('2026-11-09 08:30', lang);
  await $('visitor in 何平 --org 省人大');
  await $('visitor out V1');
  $.at('2026-11-20 08:30');
  await $('jot 订报刊');
  $.at('2026-11-23 08:30');
  await $('jot 领信封');
  return $;
};

const at = ($: Office, ...path: readonly string[]): string => join($.folder, ...path);
const leftover = ($: Office): void => writeFileSync(at($, 'desk.json.gone.tmp'), '', { mode: 0o600 });
const findings = async ($: Office): Promise<readonly unknown[]> => (await $.json('doctor')).findings;

describe('what cannot be looked at', () => {
  it.each(['journal', 'backup', 'archive', 'remind'])('is one finding, and the rest goes on: %s', async (room) => {
    const $ = await begun();
    rmSync(at($, room), { recursive: true, force: true });
    writeFileSync(at($, room), '', { mode: 0o600 });
    leftover($);
    expect(await findings($)).toEqual([
      expect.objectContaining({ code: 'unreadable', severity: 'fault', where: room }),
      expect.objectContaining({ code: 'leftover', where: 'desk.json.gone.tmp' }),
    ]);
    expect((await $.try('doctor')).code).toBe(3);
  });

  it.each([
    ['a lock that is a folder', 'desk.lock'],
    ['a backup that is a folder', 'backup/desk-2026-11-01.json'],
    ['a month of the journal that is a folder', 'journal/2026-12.ndjson'],
    ['a month of the archive that is a folder', 'archive/2026/visitors-2026-08.json'],
  ])('may be %s', async (_, where) => {
    const $ = await begun();
    mkdirSync(at($, where), { mode: 0o700 });
    leftover($);
    expect(await findings($)).toEqual([
      expect.objectContaining({ code: 'unreadable', severity: 'fault', where }),
      expect.objectContaining({ code: 'leftover' }),
    ]);
  });

  it('may be a desk that leads round in circles', async () => {
    const $ = await begun();
    unlinkSync(at($, 'desk.json'));
    symlinkSync('desk.json', at($, 'desk.json'));
    leftover($);
    expect(await findings($)).toEqual([
      expect.objectContaining({ code: 'unreadable', where: 'desk.json' }),
      expect.objectContaining({ code: 'leftover' }),
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('may be a folder that is closed to us', async () => {
    const $ = await begun();
    chmodSync(at($, 'backup'), 0o000);
    leftover($);
    expect(await findings($)).toEqual([
      expect.objectContaining({ code: 'unreadable', where: 'backup' }),
      expect.objectContaining({ code: 'leftover' }),
    ]);
    chmodSync(at($, 'backup'), 0o700);
  });
});

const FAR = { pid: 4242, start: 'abc 1', place: 'oldlaptop pid:[4026531836]', token: 't' };
const lockedFrom = ($: Office, holder: object, room = '.'): void => {
  mkdirSync(at($, room), { recursive: true, mode: 0o700 });
  writeFileSync(at($, room, 'desk.lock'), JSON.stringify({ ...FAR, ...holder }), { mode: 0o600 });
};

describe('a lock', () => {
  it('of another machine is named, and what to do about it', async () => {
    const $ = await begun();
    lockedFrom($, {});
    for (const line of ['doctor', 'doctor --fix']) {
      const { code, out } = await $.try(line);
      expect(code).toBe(3);
      expect(out).toContain('process 4242 on oldlaptop');
      expect(out).toContain(`delete ${at($, 'desk.lock')}`);
    }
    expect((await $.try('doctor --lang zh')).out).toContain('oldlaptop pid:[4026531836] 上的进程 4242');
    expect(await findings($)).toMatchObject([
      { code: 'locked', severity: 'fault', where: 'desk.lock', fixable: false },
    ]);
  });

  it('of another machine keeps nothing back but what its own process may be writing', async () => {
    const $ = await begun();
    lockedFrom($, {});
    leftover($);
    writeFileSync(at($, `desk.json.${(4242).toString(36)}-1-2.tmp`), '', { mode: 0o600 });
    expect(await findings($)).toMatchObject([{ code: 'locked' }, { where: 'desk.json.gone.tmp' }]);
    // To wait for the lock would keep the findings back.
    expect((await $.json('doctor --fix')).findings).toHaveLength(2);
    expect(existsSync(at($, 'desk.json.gone.tmp'))).toBe(true);
  });

  it('on the reminders is named, too, and does not keep the desk from being mended', async () => {
    const $ = await begun();
    lockedFrom($, {}, 'remind');
    leftover($);
    expect(await findings($)).toMatchObject([{ code: 'locked', where: 'remind/desk.lock' }, { code: 'leftover' }]);
    expect(await $.json('doctor --fix')).toMatchObject({
      mended: [{ code: 'leftover' }],
      findings: [{ code: 'locked' }],
    });
  });

  it('of a process that is at work here is worth a note', async () => {
    const $ = await begun();
    const { hostOf } = await import('../../src/desk/host.ts');
    const host = hostOf(process);
    lockedFrom($, { pid: host.pid, start: (await host.startOf(host.pid)) ?? '', place: host.place() });
    expect((await $.try('doctor')).code).toBe(0);
    expect(await findings($)).toMatchObject([{ code: 'locked', severity: 'advice' }]);
    lockedFrom($, { pid: host.pid, start: '', place: host.place() }, 'remind');
    expect(await findings($)).toHaveLength(1);
  });

  it.each([
    ['says nothing', ($: Office) => writeFileSync(at($, 'desk.lock'), '', { mode: 0o600 })],
    ['leads nowhere', ($: Office) => symlinkSync(at($, 'nowhere'), at($, 'desk.lock'))],
  ])('that %s is taken away', async (_, plant) => {
    const $ = await begun();
    plant($);
    expect(await findings($)).toMatchObject([{ code: 'staleLock', where: 'desk.lock', fixable: true }]);
    expect(await $.json('doctor --fix')).toMatchObject({ mended: [{ code: 'staleLock' }], findings: [] });
    expect(readdirSync($.folder).filter((name) => name.startsWith('desk.lock'))).toEqual([]);
  });
});
