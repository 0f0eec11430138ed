import { describe, expect, it } from 'vitest';
import { host } from '../desk.fixture.ts';
import { linuxStart } from './host.ts';
import { NOBODY } from './lock.fixture.ts';

describe('the start of a process', () => {
  it('is the same each time, and null for none', async () => {
    expect(await host.startOf(process.pid)).toBe(await host.startOf(process.pid));
    expect(await host.startOf(NOBODY)).toBeNull();
  });

  it('is read past a name with parentheses; a zombie has none', () => {
    const stat = (state: string) => `42 (a) b (c)) ${state} 1 1 1 0 -1 4194304 97 0 0 0 0 0 0 0 20 0 1 0 81293 3133440`;
    expect(linuxStart(stat('S'))).toMatch(/ 81293$/);
    expect(linuxStart(stat('Z'))).toBeNull();
  });
});
