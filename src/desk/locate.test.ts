import { expect, it } from 'vitest';
import { deskFolder } from './locate.ts';

const linux = { option: undefined, env: {}, platform: 'linux', home: '/home/li' };

it.each([
  ['an option before everything', { ...linux, option: 'here', env: { OFFICE_DESK: '/there' } }, 'here'],
  ['the environment before the platform', { ...linux, env: { OFFICE_DESK: '/there' } }, '/there'],
  ['an empty variable as none', { ...linux, env: { OFFICE_DESK: '' } }, '/home/li/.local/share/office'],
  ['XDG_DATA_HOME', { ...linux, env: { XDG_DATA_HOME: '/data' } }, '/data/office'],
  ['no relative XDG_DATA_HOME', { ...linux, env: { XDG_DATA_HOME: 'data' } }, '/home/li/.local/share/office'],
  ['a Mac', { ...linux, platform: 'darwin', home: '/Users/li' }, '/Users/li/Library/Application Support/office'],
  [
    'Windows',
    { ...linux, platform: 'win32', env: { LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local' } },
    'C:\\Users\\li\\AppData\\Local\\office',
  ],
  [
    'Windows without LOCALAPPDATA',
    { ...linux, platform: 'win32', home: 'C:\\Users\\li' },
    'C:\\Users\\li\\AppData\\Local\\office',
  ],
])('finds the desk: %s', (_, where, folder) => {
  expect(deskFolder({ ...where, home: () => where.home })).toBe(folder);
});

it('does not take an empty --desk for none', () => {
  expect(() => deskFolder({ ...linux, home: () => linux.home, option: '' })).toThrow('--desk needs a folder');
});
