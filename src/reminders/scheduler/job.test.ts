import { describe, expect, it } from 'vitest';
import type { Account } from '../../core/account.ts';
import { jobFor } from './job.ts';

const account: Account = {
  ...{ platform: 'linux', home: '/home/li', env: {}, node: '/usr/bin/node', program: '/opt/office/bin/office.js' },
  ...{ desk: '/home/li/desk', zone: 'Asia/Shanghai', scratch: '/tmp' },
};
const folderOf = (more: Partial<Account>): string | undefined =>
  jobFor({ ...account, ...more }, 10, 'zh').env['XDG_CONFIG_HOME'];

describe('the folder of settings, for a job that has another environment than the shell', () => {
  it.each<readonly [string, Partial<Account>, string | undefined]>([
    ['is not named where the job finds it', { homeOnFile: () => '/home/li' }, undefined],
    ['is not named where nobody knows better', { homeOnFile: () => null }, undefined],
    ['is that of the shell', { env: { XDG_CONFIG_HOME: '/srv/li' } }, '/srv/li'],
    ['is the usual one, also where the shell says so', { env: { XDG_CONFIG_HOME: '/home/li/.config' } }, undefined],
    ['is no relative path', { env: { XDG_CONFIG_HOME: 'here' } }, undefined],
    ['is below the home of the shell', { homeOnFile: () => '/root' }, '/home/li/.config'],
    ['is not named to launchd', { platform: 'darwin', env: { XDG_CONFIG_HOME: '/srv/li' } }, undefined],
  ])('%s', (_, more, folder) => {
    expect(folderOf(more)).toBe(folder);
  });
});

describe('the words of a job', () => {
  const wordsOf = (more: Partial<Account>) => jobFor({ ...account, ...more }, 10, 'zh').words;

  it('are Node and the first file of the program', () => {
    expect(wordsOf({}).slice(1)).toEqual(['/opt/office/bin/office.js', 'remind', '--desk', '/home/li/desk']);
  });

  it('are one executable where that has everything inside', () => {
    const alone = { node: '/usr/bin/office', program: null };
    expect(wordsOf(alone)).toEqual(['/usr/bin/office', 'remind', '--desk', '/home/li/desk']);
    expect(wordsOf({ ...alone, platform: 'win32' }).slice(0, 2)).toEqual(['/usr/bin/office', 'remind']);
  });
});
