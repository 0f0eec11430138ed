import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { office } from '../world.fixture.ts';

type Case = {
  readonly now: string;
  readonly field: string;
  readonly typed: string;
  readonly expected: string;
  readonly note: string;
};

const CASES: readonly Case[] = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'times.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [now = '', field = '', typed = '', expected = '', note = ''] = line.split('\t');
    return { now, field, typed, expected, note };
  });

/** The command to which each kind of field is given, and the function that reads the value back from its answer. */
const COMMANDS: Readonly<
  Record<string, { readonly line: (typed: string) => readonly string[]; readonly meant: (json: never) => string }>
> = {
  due: {
    line: (typed) => ['followup', 'new', '报送材料', '--due', typed],
    meant: ({ record }: { record: { due: string } }) => record.due,
  },
  at: {
    line: (typed) => ['notice', 'new', '碰头会', '--at', typed, '--place', '三楼', '--host', '王主任', '--to', '张三'],
    meant: ({ record }: { record: { start: string; end: string } }) => `${record.start}/${record.end}`,
  },
  look: {
    line: (typed) => ['followup', 'list', '--from', typed, '--to', typed],
    meant: ({ range }: { range: { from: string; to: string } }) => `${range.from}/${range.to}`,
  },
};

/** A clerk with the wall clock at a moment. The stories run in any zone, so offsets are left out. */
const clerk = (now: string) => office(now.slice(0, 16), 'zh');
const wallClocks = (when: string): readonly string[] => when.split('/').map((one) => one.slice(0, 19));

describe('times as clerks type them', () => {
  it.each(CASES)('$field $typed on $now: $expected', async ({ now, field, typed, expected, note }) => {
    const $ = clerk(now);
    const { line, meant } = COMMANDS[field] ?? { line: () => [], meant: () => '' };
    const { code, out, err } = await $.try([...line(typed), '--json']);
    if (expected === 'refuse') {
      expect([code, out]).toEqual([2, '']);
      expect(JSON.parse(err).error).toMatchObject({ code: 'badTime', hint: expect.stringMatching(/./) });
      return;
    }
    expect(err).not.toContain('error');
    const [from, to = field === 'look' ? from : undefined] = wallClocks(expected);
    const found = wallClocks(meant(JSON.parse(out) as never));
    expect([code, found[0]]).toEqual([0, from]);
    if (to !== undefined) expect(found[1]).toBe(to);
    if (note.includes('said so')) expect(err).toMatch(/是周末|是法定节假日/);
    if (note === 'small hours' && from?.includes('T1')) expect(err).toMatch(/按下午\d:00理解/);
  });
});

describe('a slip of the year', () => {
  const storing = [
    'followup new 材料 --due',
    'notice new 会议 --place 三楼 --host 王主任 --to 张伟 --at',
    'event new 大会 --at',
    'visitor expect 王建国 --at',
    'duty set --officer 张伟 --leader 王主任 --',
    'person leave 张伟 --to 2027-12-31 --from',
    'car new 冀E12345 --date 年检=',
  ];
  const past = ['visitor in 王建国 --at', 'duty log 断水 --at'];
  const asked = async (line: string, day: string) => {
    const $ = clerk('2026-11-23T08:30');
    await $('person new 张伟');
    const words = line.endsWith('=') ? [...line.split(' ').slice(0, -1), `年检=${day}`] : [...line.split(' '), day];
    return $.try(words);
  };
  const hour = (line: string): string => (/--at$/.test(line) ? ' 9:00' : '');

  it.each(storing)('into next year is asked about: %s', async (line) => {
    const { code, err } = await asked(line, `11-20${hour(line)}`);
    expect([code, err]).toEqual([2, expect.stringMatching(/已过去 3 天.*\n.*2026-11-20.* 或 2027-11-20/)]);
    expect((await asked(line, `2027-11-20${hour(line)}`)).code).toBe(0);
  });

  it.each(past)('into last year is asked about: %s', async (line) => {
    const { code, err } = await asked(line, '11-24 9:00');
    expect([code, err]).toEqual([2, expect.stringMatching(/还有 1 天才到.*\n.*2025-11-24.* 或 2026-11-24/)]);
    expect((await asked(line, '2025-11-24 9:00')).code).toBe(0);
    expect((await asked(line, '11-20 9:00')).code).toBe(0);
    expect((await asked(line, '3-1 9:00')).code).toBe(0);
  });
});

describe('an export of calendars into a folder', () => {
  it('refuses a range that would delete the files of coming meetings, and leaves them', async () => {
    const $ = clerk('2026-11-23T08:30');
    const folder = join($.folder, '..', 'calendars');
    await $('notice new 会议 --at "2026-11-25 9:00" --place 三楼 --host 王主任 --to 张伟');
    await $.try(['calendar', 'export', '--dir', folder]);
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const range of ['--from 12-1', '--from tomorrow', '--to 11-1', '--to yesterday']) {
      const { code, err } = await $.try(['calendar', 'export', '--dir', folder, ...range.split(' ')]);
      expect([range, code, err]).toEqual([range, 2, expect.stringContaining('未作改动')]);
    }
    expect(readdirSync(folder)).toEqual(files);
    expect((await $.try(['calendar', 'export', '--dir', folder, '--from', 'today'])).code).toBe(0);
  });
});
