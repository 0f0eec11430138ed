import { readFileSync, readlinkSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt, below, copyOf, json, leftIn, modeOf, office, openIn, scratch } from './desk.fixture.ts';
import { absent, inUse } from './desks.fixture.ts';
import { expectWholeWhereverKilled } from './killing.fixture.ts';
import { noStrace } from './tools.fixture.ts';
import { stateOf } from './whole.fixture.ts';

/** Desk whose file lies elsewhere and is reached by a link. */
const linked = (): { desk: string; real: string } => {
  const desk = inUse();
  const real = join(scratch(), 'elsewhere.json');
  renameSync(join(desk, 'desk.json'), real);
  symlinkSync(real, join(desk, 'desk.json'));
  return { desk, real };
};

describe('a desk reached by a symbolic link', () => {
  it('stays where it is: the file', () => {
    const { desk, real } = linked();
    const { record } = json(desk, ['jot', 'through the link']);
    expect(readlinkSync(join(desk, 'desk.json'))).toBe(real);
    expect(readFileSync(real, 'utf8')).toContain(`"${record.id}"`);
    expect(modeOf(real)).toBe('600');
    expect(below(join(real, '..'))).toEqual(['elsewhere.json']);
  });

  it('stays where it is: the folder', async () => {
    const desk = inUse();
    const link = join(scratch(), 'link');
    symlinkSync(desk, link);
    office(link, ['jot', 'through the link']);
    expect(readlinkSync(link)).toBe(desk);
    expect(await stateOf(desk)).toEqual(await stateOf(link));
    expect(leftIn(desk)).toEqual([]);
  });

  it.skipIf(noStrace())('is whole wherever a command is killed', async () => {
    const link = join(scratch(), 'link');
    const desk = inUse();
    const inside = join(desk, 'real.json');
    renameSync(join(desk, 'desk.json'), inside);
    symlinkSync('real.json', join(desk, 'desk.json'));
    symlinkSync(desk, link);
    await expectWholeWhereverKilled({ desk: copyOf(desk), args: ['jot', 'killed'], sample: 2 });
    expect(readlinkSync(join(desk, 'desk.json'))).toBe('real.json');
  });
});

describe('the mode of files', () => {
  it.each(['000', '022', '077', '777'])('is 0600 and of folders 0700 under umask %s', (umask) => {
    const desk = absent();
    const via = ['sh', '-c', `umask ${umask}; exec "$@"`, 'sh'];
    const first = attempt(desk, ['jot', 'one'], { via, now: '2026-10-05T09:00:00+08:00' });
    expect(first.code).toBe(0);
    office(desk, ['done', 'F1', '--result', 'x'], { via, now: '2026-10-05T10:00:00+08:00' });
    office(desk, ['jot', 'two'], { via });
    office(desk, ['jot', 'three'], { via });
    expect(below(desk)).toContain('archive/2026/followups-2026-10.json');
    expect(openIn(desk)).toEqual([]);
    expect(modeOf(join(desk, 'desk.json'))).toBe('600');
  });
});
