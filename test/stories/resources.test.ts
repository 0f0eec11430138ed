import { expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

const notice = (title: string, car: string) =>
  `notice new ${title} --at "2026-12-02 9:00" --place ${title}会场 --host ${title}主任 --to ${title}科长 --car "${car}"`;

const desk = async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  await $('car new 冀E·12345 --seats 7');
  await $('car new 冀E67890');
  return $;
};

it('says that two meetings need one car, by whichever spelling of its plate', async () => {
  const $ = await desk();
  await $(notice('甲', '冀E·12345'));
  const { err } = await $.try(notice('乙', '冀e 12345'));
  expect(err).toMatch(/N1.*冀E12345/);
  expect((await $.try(notice('丙', '冀E67890'))).err).not.toContain('N1');
  expect(await $('week --date 2026-12-02')).toMatch(/N1.*N2.*冀E12345/);
});

it('keeps the words of the notice as they were typed', async () => {
  const $ = await desk();
  await $(notice('甲', '冀E·12345'));
  expect((await $.json('show N1')).record.car).toBe('冀E·12345');
});

it('offers the cars of the desk where a car is asked for, by any spelling, and not those disposed of', async () => {
  const $ = await desk();
  await $('car edit C2 --state 处置');
  const offered = async (typed: string) => {
    const { out } = await $.try(['__complete', 'fish', 'notice', 'new', '会', '--car', typed]);
    return out.split('\n').map((line) => line.split('\t')[0]);
  };
  expect(await offered('')).toContain('冀E12345');
  expect(await offered('')).not.toContain('冀E·12345');
  expect(await offered('冀e·')).toContain('冀E·12345');
  expect(await offered('冀E6')).not.toContain('冀E67890');
});

it('offers none on a desk that has none', async () => {
  const $ = office('2026-11-23 08:30', 'zh');
  const { out } = await $.try(['__complete', 'fish', 'notice', 'new', '会', '--place', '']);
  expect(out).toBe(':words\n');
});
