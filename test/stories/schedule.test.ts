import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crontabStub, programs } from '../crontabStub.fixture.ts';
import { office } from '../world.fixture.ts';

const LI = '# 备份\nMAILTO=li\n0 3 * * * /usr/bin/backup --to "a b"\n';
const bytes = (written: string): string => Buffer.from(written).toString('latin1');

const desk = (lang: 'en' | 'zh' = 'en', extra: Record<string, string> = {}) => {
  const cron = crontabStub();
  cron.put('sendmail', 'cat > /dev/null');
  const $ = office('2026-11-23 08:33', lang, { PATH: cron.path, TZ: 'Asia/Shanghai', ...extra });
  return { $, cron };
};

// The programs that replace those of the system are scripts for sh, which Windows does not have.
describe.skipIf(process.platform === 'win32')('reminders that come by themselves, by cron', () => {
  it('are shown, written, changed and taken away, and nothing else is', async () => {
    const { $, cron } = desk();
    cron.write(bytes(LI));
    const looked = await $('remind install --dry-run');
    expect(looked).toContain('+ */10 * * * * /usr/bin/env TZ=Asia/Shanghai LANG=C.UTF-8 ');
    expect(looked).toContain(`bin/office.js remind --desk ${$.folder}`);
    expect(cron.tab()).toBe(bytes(LI));

    expect(await $('remind install --yes')).toContain('next at Mon 2026-11-23 08:40');
    const once = cron.tab();
    expect(once?.startsWith(bytes(LI))).toBe(true);
    expect(await $('remind install --yes')).toContain('Nothing to do');
    expect(cron.tab()).toBe(once);

    expect(await $('remind install --every 5m --yes')).toMatch(/- \*\/10 .*\n\+ \*\/5 /);
    expect(cron.tab()).toBe(once?.replace('*/10 ', '*/5 '));
    // Without --every the interval stays as it was.
    expect(await $('remind install --yes')).toContain('every 5 minutes');

    expect(await $('remind uninstall --dry-run')).toContain('- */5 * * * *');
    await $('remind uninstall --yes');
    expect(cron.tab()).toBe(bytes(LI));
    expect(await $('remind uninstall')).toContain('Nothing is installed');
  });

  it('speak Chinese where Chinese is spoken', async () => {
    const { $, cron } = desk('zh');
    expect(await $('remind install --yes')).toContain(
      '提醒已交给 cron，每 10 分钟一次；下次 2026年11月23日 周一 08:40',
    );
    expect(cron.tab()).toContain('LANG=zh_CN.UTF-8');
    expect((await $.try('remind install --every 7m')).err).toBe(
      '--间隔：“7m”除不尽一小时或一天：定时机制每到整点重新计算，间隔会不匀\n可用 6m 或 10m\n',
    );
    await $('remind uninstall --yes');
    expect(cron.tab()).toBeNull();
  });

  it('find the list of allowed programs where the shell of the clerk has it', async () => {
    const { $, cron } = desk('zh', { XDG_CONFIG_HOME: '/srv/li' });
    await $('remind install --yes');
    expect(cron.tab()).toMatch(/env TZ=\S+ LANG=\S+ XDG_CONFIG_HOME=\/srv\/li /);
  });

  it('keep the locale that is in force, when it is one of their language', async () => {
    const { $, cron } = desk('zh', { LANG: 'zh_TW.utf8' });
    await $('remind install --yes');
    expect(cron.tab()).toContain('LANG=zh_TW.utf8');
  });

  it('of two desks stand side by side', async () => {
    const { $, cron } = desk();
    await $('remind install --yes');
    const one = cron.tab() ?? '';
    const two = `${$.folder} 二 100%'s`;
    const { code } = await $.try(['remind', 'install', '--yes', '--desk', two]);
    expect(code).toBe(0);
    expect(cron.tab()?.startsWith(one)).toBe(true);
    expect(cron.tab()).toContain(bytes(`--desk '${$.folder} 二 100'\\%''\\''s'\n`));
    await $('remind uninstall --yes');
    expect(cron.tab()).not.toContain(one);
    await $.try(['remind', 'uninstall', '--yes', '--desk', two]);
    expect(cron.tab()).toBeNull();
  });

  it('of six desks are written at the same time, and none is lost', async () => {
    const { $, cron } = desk();
    const desks = [1, 2, 3, 4, 5, 6].map((n) => `${$.folder}-${n}`);
    const all = (verb: string) => Promise.all(desks.map((each) => $.try(['remind', verb, '--yes', '--desk', each])));
    for (const { code, err } of await all('install'))
      expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('This desk is still empty') });
    expect(cron.tab()?.match(/^# BEGIN/gm)).toHaveLength(6);
    for (const { code, err } of await all('uninstall')) expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(cron.tab()).toBeNull();
  });

  it('are not written unless somebody agrees', async () => {
    const { $, cron } = desk();
    const { code, err } = await $.try('remind install');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Missing: --yes\nTo write it without being asked: --yes. To see it: --dry-run\n',
    });
    expect(cron.tab()).toBeNull();
  });

  it('bring the list of the day, by the same entry', async () => {
    const { $, cron } = desk();
    expect(await $('remind install --morning 8:30 --yes')).toContain('The day’s list comes at 08:30 on working days');
    const once = cron.tab();
    expect((await $.json('config get remind-morning')).value).toBe('08:30');
    expect(await $('remind install --yes')).toContain('comes at 08:30');
    // The morning list does not change the schedule, so there is no question.
    expect(await $('remind install --morning off')).toContain('The day’s list is not sent');
    expect((await $.json('config get remind-morning')).value).toBe('off');
    await $('remind install --morning 9:00 --dry-run');
    expect((await $.json('config get remind-morning')).value).toBe('off');
    expect(cron.tab()).toBe(once);
    expect(await $.try('remind install --morning 25:00')).toMatchObject({ code: 2 });
  });

  it('stand in the status, with what is not as it was written', async () => {
    const { $, cron } = desk();
    expect(await $('remind status')).toContain(
      'Automatic reminders  To have reminders sent automatically: office remind install',
    );
    await $('remind install --yes');
    // The schedule keeps the language in which it was installed, and still counts as current.
    expect((await $.json('remind status --lang zh')).schedules).toMatchObject([{ every: 10, current: true }]);
    expect(await $('remind status')).toMatch(
      /Automatic reminders {2}By cron, every 10 minutes; next at Mon 2026-11-23 08:40\n {2}\/usr\/bin\/env TZ=/,
    );
    cron.write((cron.tab() ?? '').replace('*/10 * * * * /usr/bin/env', '5 8 * * 1-5 /usr/bin/nice env'));
    expect(await $('remind status')).toContain('at times that were changed by hand');
    expect((await $.json('remind status')).schedules).toMatchObject([{ every: null, current: false, nextAt: null }]);
    cron.put('crontab', 'echo "You (li) are not allowed to use this program (crontab)" >&2; exit 1');
    expect(await $('remind status')).toContain('You are not allowed to have a crontab on this machine');
  });

  it('are told to scripts', async () => {
    const { $ } = desk();
    const told = await $.json('remind install --yes --every 1h');
    expect(told).toMatchObject({
      ...{ schema: 'office.schedule/1', scheduler: 'cron', every: 60, dryRun: false },
      changes: [{ where: 'crontab', removed: [] }],
    });
    expect(told.nextAt).toMatch(/^2026-11-23T09:00:00[+-]\d\d:\d\d$/);
    expect((await $.json('remind install --yes')).changes).toEqual([]);
    expect((await $.json('remind uninstall --yes')).changes[0].removed).toHaveLength(4);
  });

  it('say what is odd in the crontab, and leave it', async () => {
    const { $, cron } = desk();
    cron.write('# \xb1\xb8\xb7\xdd\r\nMAILTO=""\r\n0 3 * * * backup');
    const said = await $('remind install --yes');
    for (const part of ['has no line break', 'end in CR LF', 'MAILTO is empty']) expect(said).toContain(part);
    expect(cron.tab()?.startsWith('# \xb1\xb8\xb7\xdd\r\nMAILTO=""\r\n0 3 * * * backup\n# BEGIN')).toBe(true);
    // If reminders are not printed, no note about printed reminders is needed.
    await $('config set remind-channels desktop');
    expect(await $('remind install --yes')).not.toContain('MAILTO');
    await $('remind uninstall --yes');
    expect(cron.tab()).toBe('# \xb1\xb8\xb7\xdd\r\nMAILTO=""\r\n0 3 * * * backup\n');
  });

  it('leave a block that somebody tore', async () => {
    const { $, cron } = desk();
    await $('remind install --yes');
    const torn = (cron.tab() ?? '').replace(/# END.*\n/, '');
    cron.write(torn);
    for (const line of ['remind install --yes', 'remind uninstall --yes'])
      expect(await $.try(line)).toMatchObject({ code: 1, err: expect.stringContaining('are not in pairs') });
    expect(cron.tab()).toBe(torn);
  });

  it('do not keep the three lines that some crons print first', async () => {
    const { $, cron } = desk();
    cron.write(bytes(LI));
    const header =
      '# DO NOT EDIT THIS FILE - edit the master and reinstall.\n# (- installed on Mon Nov 23 08:33:00 2026)\n# (Cron version V5.0)\n';
    cron.put('crontab-real', '');
    const { folder } = cron;
    cron.put('crontab', `if [ "$1" = -l ]; then printf '${header}'; cat ${folder}/tab; else cat > ${folder}/tab; fi`);
    await $('remind install --yes');
    expect(cron.tab()?.startsWith(bytes(LI))).toBe(true);
    expect(cron.tab()).not.toContain('DO NOT EDIT');
  });

  it('say who may have no crontab', async () => {
    const { $, cron } = desk();
    cron.put('crontab', 'echo "You (li) are not allowed to use this program (crontab)" >&2; exit 1');
    for (const line of ['remind install --yes', 'remind uninstall --yes']) {
      const { code, err } = await $.try(line);
      expect(code).toBe(1);
      expect(err).toContain('You are not allowed to have a crontab on this machine');
      expect(err).toContain('/etc/cron.allow');
    }
  });

  it.each([
    ['whose interpreter is missing', '#!/nowhere/sh\n', '无法运行 '],
    ['that writes without end', '#!/bin/sh\n/usr/bin/yes\n', '输出超过 1024 KiB，已终止'],
  ])('say it of a crontab %s', async (_, script, said) => {
    const { $, cron } = desk('zh');
    writeFileSync(join(cron.path, 'crontab'), script, { mode: 0o755 });
    expect(await $('remind status')).toContain(said);
    const refused = await $.try('remind install --dry-run --with cron');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(said)]);
    expect((await $.try('remind uninstall --yes')).err).toContain(said);
  });

  it('see it when another writes at the same time', async () => {
    const { $, cron } = desk();
    cron.put('crontab', 'if [ "$1" = -l ]; then echo "no crontab for li" >&2; exit 1; else cat > /dev/null; fi');
    expect(await $.try('remind install --yes --json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('"changedSince"'),
    });
  });

  it('are refused for a desk whose path no line can hold', async () => {
    const { $, cron } = desk();
    for (const path of ['/tmp/a\nb', `/tmp${`/${'长'.repeat(80)}`.repeat(5)}`])
      expect(await $.try(['remind', 'install', '--yes', '--desk', path, '--json'])).toMatchObject({
        err: expect.stringContaining('"badValue"'),
      });
    expect(cron.tab()).toBeNull();
  });
});

describe.skipIf(process.platform === 'win32')('reminders that come by themselves, without cron', () => {
  it('come by a timer of systemd', async () => {
    const system = programs();
    system.put('systemctl', '[ "$2" != is-active ] || [ -f "$0.on" ] || exit 3; [ "$2" != restart ] || touch "$0.on"');
    const $ = office('2026-11-23 08:33', 'en', { PATH: system.path, TZ: 'Asia/Shanghai' });
    const said = await $('remind install --yes --every 15m');
    expect(said).toMatch(/\+ OnCalendar=\*-\*-\* \*:00\/15:00/);
    expect(said).toContain('loginctl enable-linger');
    const calls = system.calls();
    expect(calls.filter((call) => /daemon-reload|enable|restart/.test(call))).toHaveLength(3);
    expect(await $('remind install --yes')).toContain('Nothing to do');
    system.calls();
    expect(await $('remind uninstall --yes')).toContain('- [Timer]');
    expect(system.calls().join()).toMatch(/disable --now office-remind-[0-9a-f]{8}\.timer/);
    expect(await $('remind uninstall --yes')).toContain('Nothing is installed');
  });

  it('do not come where the system has no session', async () => {
    const system = programs();
    system.put('systemctl', 'echo "Failed to connect to bus: No medium found" >&2; exit 1');
    const $ = office('2026-11-23 08:33', 'en', { PATH: system.path });
    const { code, err } = await $.try('remind install --yes');
    expect(code).toBe(1);
    expect(err).toContain('Failed to connect to bus');
  });

  it('do not come where nothing starts them', async () => {
    const $ = office('2026-11-23 08:33', 'en', { PATH: programs().path });
    expect(await $.try('remind install --yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('apt install cron'),
    });
    expect(await $.try('remind install --yes --with cron')).toMatchObject({ code: 1 });
    expect(await $('remind uninstall')).toContain('Nothing is installed');
  });

  it('come by the one that is asked for', async () => {
    const { $, cron } = desk();
    cron.put('systemctl', 'exit 0');
    expect((await $.json('remind install --yes --with systemd')).scheduler).toBe('systemd');
    expect(cron.tab()).toBeNull();
    expect(await $('remind install --yes')).toContain('Also installed: a systemd timer');
    expect((await $.json('remind uninstall --yes')).changes).toHaveLength(3);
    expect(cron.tab()).toBeNull();
    expect(await $.try('remind install --with launchd --yes')).toMatchObject({
      code: 1,
      err: 'Not available on this machine: launchd\nAvailable: cron, systemd\n',
    });
  });
});
