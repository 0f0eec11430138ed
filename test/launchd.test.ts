import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Account } from '../src/core/account.ts';
import { jobFor } from '../src/reminders/scheduler/job.ts';
import { launchd } from '../src/reminders/scheduler/launchd.ts';
import { programs } from './crontabStub.fixture.ts';

/** A Mac for these tests: programs that remember whether an agent is loaded. */
const mac = () => {
  const system = programs();
  system.put(
    'launchctl',
    `case "$1" in
      print) [ -f "$0.on" ] ;;
      bootstrap) [ ! -f "$0.on" ] || { echo "Bootstrap failed: 5: Input/output error" >&2; exit 5; }; touch "$0.on" ;;
      bootout) rm "$0.on" ;;
    esac`,
  );
  const account: Account = {
    ...{ platform: 'darwin', home: system.folder, env: { PATH: system.path }, scratch: system.folder },
    ...{
      node: '/opt/homebrew/bin/node',
      program: '/opt/office/bin/office.js',
      desk: '/Users/li/办公 & 台面',
      zone: 'Asia/Shanghai',
    },
  };
  return { system, account, make: (every: number) => jobFor(account, every, 'zh') };
};

const agents = ({ home }: Account): string => join(home, 'Library', 'LaunchAgents');

describe.skipIf(process.platform === 'win32')('launchd', () => {
  it('takes an agent, another in its place, and gives it back', async () => {
    const { system, account, make } = mac();
    const first = await launchd.install(make(10), account);
    expect(first.changes[0]?.removed).toEqual([]);
    await first.apply();
    const path = first.changes[0]?.where ?? '';
    expect(path.startsWith(`${agents(account)}/office.remind.`)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain('<string>/Users/li/办公 &amp; 台面</string>');
    expect(readFileSync(path, 'utf8')).toContain('<key>LANG</key><string>zh_CN.UTF-8</string>');
    expect(system.calls().at(-1)).toMatch(/^launchctl bootstrap gui\/\d+ .*\.plist$/);
    expect((await launchd.install(make(10), account)).changes).toEqual([]);
    expect(await launchd.find(account, make)).toMatchObject({ every: 10, isCurrent: true });

    await (await launchd.install(make(30), account)).apply();
    expect(
      system
        .calls()
        .filter((call) => /boot/.test(call))
        .map((call) => call.split(' ')[1]),
    ).toEqual(['bootout', 'bootstrap']);
    expect(await launchd.find(account, make)).toMatchObject({ every: 30 });

    await (await launchd.uninstall(account)).apply();
    expect(existsSync(path)).toBe(false);
    expect(await launchd.find(account, make)).toBeNull();
    expect((await launchd.uninstall(account)).changes).toEqual([]);
  });

  it('is told of an agent that it forgot', async () => {
    const { system, account, make } = mac();
    await (await launchd.install(make(10), account)).apply();
    system.put('launchctl', '[ "$1" != print ]');
    const plan = await launchd.install(make(10), account);
    expect(plan.changes).toMatchObject([{ removed: [], added: [] }]);
    await plan.apply();
    expect(system.calls().at(-1)).toContain('bootstrap');
  });

  it('is not overruled', async () => {
    const { system, account, make } = mac();
    system.put('launchctl', '[ "$1" = bootout ] || { echo "Bootstrap failed: 125" >&2; exit 125; }');
    const plan = await launchd.install(make(10), account);
    await expect(plan.apply()).rejects.toMatchObject({ code: 'unwritable', message: expect.stringContaining('125') });
  });
});
