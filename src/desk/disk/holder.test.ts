import { describe, expect, it } from 'vitest';
import { host } from '../desk.fixture.ts';
import { isDead, shownPlace, whereabouts } from './holder.ts';
import { NOBODY } from './lock.fixture.ts';

const BOOT = 'bbbbbbbb-0000-4000-8000-000000000000';
const OTHER = 'aaaaaaaa-0000-4000-8000-000000000000';
const OURS = `desk-pc machine:0123abcd boot:${BOOT} pid:[4026531836]`;
const at = (place: string, start = '') => whereabouts({ place, start }, OURS);

describe('the place of a process', () => {
  it('is here only in this boot of this machine and among these process numbers', () => {
    expect(at(OURS)).toBe('here');
    expect(at(OURS.replace('desk-pc', 'renamed'))).toBe('here');
    expect(at(OURS.replace('4026531836', '4026532000'))).toBe('elsewhere');
  });

  it('is gone when the machine was started anew since, in whatever sandbox it ran', () => {
    expect(at(OURS.replace(BOOT, OTHER))).toBe('gone');
    expect(at(OURS.replace(BOOT, OTHER).replace('4026531836', '4026532000'))).toBe('gone');
  });

  it('is elsewhere on a machine of another id or name, and where the machine is not known', () => {
    const restarted = OURS.replace(BOOT, OTHER);
    expect(at(restarted.replace('0123abcd', 'ffffffff'))).toBe('elsewhere');
    expect(at(restarted.replace('desk-pc', 'clone'))).toBe('elsewhere');
    expect(at(restarted.replace('machine:0123abcd ', ''))).toBe('elsewhere');
    expect(whereabouts({ place: restarted, start: '' }, 'desk-pc')).toBe('elsewhere');
    expect(whereabouts({ place: 'desk-pc', start: '' }, 'desk-pc')).toBe('here');
  });

  it('of an older version is known by the boot in the mark of the start', () => {
    expect(at('desk-pc pid:[4026531836]', `${BOOT} 4242`)).toBe('here');
    expect(at('desk-pc pid:[4026531836]', `${OTHER} 4242`)).toBe('elsewhere');
    expect(at('desk-pc pid:[4026531836]', '')).toBe('elsewhere');
  });

  it('is shown without marks that mean nothing to a person', () => {
    expect(shownPlace(OURS)).toBe('desk-pc pid:[4026531836]');
  });
});

it('a process elsewhere is never dead, one of an earlier boot always', async () => {
  const here = { ...host, place: () => OURS };
  const holder = { pid: process.pid, start: '', token: 't' };
  expect(await isDead({ ...holder, place: OURS }, here)).toBe(false);
  expect(await isDead({ ...holder, place: OURS.replace(BOOT, OTHER) }, here)).toBe(true);
  expect(await isDead({ ...holder, pid: NOBODY, place: 'desk-pc pid:[4026531836]' }, here)).toBe(false);
});
